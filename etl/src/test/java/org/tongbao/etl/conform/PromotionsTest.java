package org.tongbao.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.conform.Promotions.Mention;
import org.tongbao.etl.conform.Promotions.SubjectName;
import org.tongbao.warehouse.star.Keys;

/** Made-up townships of a made-up district. */
class PromotionsTest {

    private static final Region DISTRICT = new Region("990101", "青岚区", "岚州市青岚区", "county", "990100");

    private final List<Mention> mentions = new ArrayList<>();

    @Test
    void aTownshipRisesTwice() {
        mention("云门乡", SubjectKind.TOWNSHIP, "2018-06");
        mention("云门镇", SubjectKind.TOWNSHIP, "2019-02", "2020-12");
        mention("云门街道", SubjectKind.SUBDISTRICT, "2021-06");

        Promotions promotions = Promotions.of(mentions);
        SubjectVersion first = promotions.inForce(subject("云门街道", SubjectKind.SUBDISTRICT), LocalDate.of(2018, 6, 30));
        SubjectVersion second = promotions.inForce(subject("云门乡", SubjectKind.TOWNSHIP), LocalDate.of(2020, 1, 31));
        SubjectVersion third = promotions.inForce(subject("云门街道", SubjectKind.SUBDISTRICT), LocalDate.of(2022, 1, 31));

        assertThat(List.of(first.name(), second.name(), third.name())).containsExactly("云门乡", "云门镇", "云门街道");
        assertThat(first.to()).isEqualTo("2019-01-31");
        assertThat(second.from()).isEqualTo("2019-02-01");
        assertThat(second.to()).isEqualTo("2021-05-31");
        assertThat(third.to()).isNull();
        assertThat(List.of(second.id(), third.id())).containsOnly(first.id());
        assertThat(promotions.rows(third))
                .extracting(row -> row.get("kind") + " " + row.get("effective"))
                .containsExactly("rename 2019-02-01", "rename 2021-06-01");
    }

    @Test
    void aCountyBecomesACityOrADistrict() {
        mention("怀山县", SubjectKind.COUNTY, "2018-06");
        mention("怀山市", SubjectKind.COUNTY, "2020-06");
        mention("平川县", SubjectKind.COUNTY, "2018-06");
        mention("平川区", SubjectKind.COUNTY, "2020-06");

        Promotions promotions = Promotions.of(mentions);
        LocalDate now = LocalDate.of(2020, 6, 30);

        assertThat(promotions.inForce(subject("怀山县", SubjectKind.COUNTY), now).name()).isEqualTo("怀山市");
        assertThat(promotions.inForce(subject("平川县", SubjectKind.COUNTY), now).name()).isEqualTo("平川区");
    }

    @Test
    void aTownshipOfAPeopleRisesUnderItsShortName() {
        mention("团结彝族苗族乡", SubjectKind.TOWNSHIP, "2018-06");
        mention("团结镇", SubjectKind.TOWNSHIP, "2020-06");

        assertThat(risen("团结镇").id()).isEqualTo(subject("团结彝族苗族乡", SubjectKind.TOWNSHIP).id());
    }

    @Test
    void thoseOfOneBulletinAreTwo() {
        mention("石桥乡", SubjectKind.TOWNSHIP, "2018-06", "2020-06");
        mention("石桥镇", SubjectKind.TOWNSHIP, "2020-06");

        assertThat(risen("石桥镇")).isEqualTo(subject("石桥镇", SubjectKind.TOWNSHIP));
    }

    @Test
    void thoseOfOneYearAreTwo() {
        mention("石桥乡", SubjectKind.TOWNSHIP, "2020-01");
        mention("石桥镇", SubjectKind.TOWNSHIP, "2020-02");

        assertThat(risen("石桥镇")).isEqualTo(subject("石桥镇", SubjectKind.TOWNSHIP));
    }

    @Test
    void noneSinks() {
        mention("石桥镇", SubjectKind.TOWNSHIP, "2018-06");
        mention("石桥乡", SubjectKind.TOWNSHIP, "2020-06");

        assertThat(risen("石桥镇")).isEqualTo(subject("石桥镇", SubjectKind.TOWNSHIP));
    }

    @Test
    void anotherStemIsAnother() {
        mention("田坝镇", SubjectKind.TOWNSHIP, "2018-06");
        mention("田坝桥街道", SubjectKind.SUBDISTRICT, "2020-06");

        assertThat(risen("田坝镇")).isEqualTo(subject("田坝镇", SubjectKind.TOWNSHIP));
        assertThat(Promotions.areInDoubt(List.of(new SubjectName("田坝镇", false), new SubjectName("田坝桥街道", false)))).isFalse();
    }

    @Test
    void thoseThatTheCodeListHasBothAreTwo() {
        for (String name : List.of("城关镇", "城关街道")) {
            SubjectVersion plain = subject(name, SubjectKind.TOWNSHIP);
            SubjectVersion listed = new SubjectVersion(
                    DISTRICT, plain.id(), name, plain.kind(), null, false, plain.from(), null, name.length() + "");
            mentions.add(new Mention(listed, YearMonth.of(name.length() * 500 + 500, 1)));
        }

        assertThat(risen("城关街道").name()).isEqualTo("城关街道");
        assertThat(Promotions.areInDoubt(List.of(new SubjectName("城关镇", true), new SubjectName("城关街道", true)))).isFalse();
        assertThat(Promotions.areInDoubt(List.of(new SubjectName("城关镇", true), new SubjectName("城关乡", false)))).isTrue();
    }

    private SubjectVersion risen(String name) {
        return Promotions.of(mentions).inForce(subject(name, SubjectKind.TOWNSHIP), LocalDate.of(2022, 12, 31));
    }

    private void mention(String name, SubjectKind kind, String... months) {
        for (String month : months) {
            mentions.add(new Mention(subject(name, kind), YearMonth.parse(month)));
        }
    }

    private static SubjectVersion subject(String name, SubjectKind kind) {
        return new SubjectVersion(
                DISTRICT, Keys.of("subject", DISTRICT.code(), name), name, kind, null, false, Roster.BEGINNING, null, null);
    }
}
