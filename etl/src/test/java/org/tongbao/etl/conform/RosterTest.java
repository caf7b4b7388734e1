package org.tongbao.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.StarRow;

/** Who is who in a county over the years. The counties are made up, but for one of the national code list. */
class RosterTest {

    private static final LocalDate IN_2018 = LocalDate.of(2018, 6, 30);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 12, 31);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 3, 31);

    @TempDir
    private Path folder;

    private Path reference;

    @BeforeEach
    void write() throws IOException {
        reference = Files.createDirectories(folder.resolve("reference"));
        write("region.csv", "code,name,full_name,level,parent_code", "990100,岚州市,岚州市,prefecture,",
                "990101,青岚区,岚州市青岚区,county,990100", "990102,怀山市,岚州市怀山市,county,990100");
    }

    @Test
    void aRenamedDepartmentIsOneWithTwoNames() {
        SubjectVersion before = subject("区扶贫办", IN_2020);
        SubjectVersion after = subject("青岚区乡村振兴局", IN_2022);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(before.name()).isEqualTo("区扶贫开发办公室");
        assertThat(before.to()).isEqualTo("2021-05-31");
        assertThat(after.from()).isEqualTo("2021-06-01");
        assertThat(subject("区扶贫办", IN_2022)).as("the old name in later print").isEqualTo(after);
        assertThat(successions(before)).containsExactly("rename 2021-06-01");
    }

    @Test
    void aMergerMakesANewOne() {
        SubjectVersion commerce = subject("区工商局", IN_2018);
        SubjectVersion market = subject("区市监局", IN_2020);

        assertThat(market.id()).isNotEqualTo(commerce.id());
        assertThat(commerce.to()).isEqualTo("2019-03-30");
        assertThat(market.from()).isEqualTo("2019-03-31");
        assertThat(reference().roster().reforms(market))
                .hasSize(3)
                .allMatch(row -> row.get("kind").equals("merge") && row.get("successor_id").equals(market.id()))
                .anyMatch(row -> row.get("predecessor_id").equals(commerce.id()));
    }

    @Test
    void aSplitLeavesTheOldOneGoingOn() {
        SubjectVersion veterans = subject("区退役军人局", IN_2020);
        SubjectVersion civil = subject("区民政局", IN_2020);

        assertThat(civil.to()).isNull();
        assertThat(veterans.from()).isEqualTo("2019-03-31");
        assertThat(reference().roster().reforms(veterans))
                .allMatch(row -> row.get("kind").equals("split"))
                .anyMatch(row -> row.get("predecessor_id").equals(civil.id()));
    }

    @Test
    void whatEndsInAnotherIsNotTheOther() {
        SubjectVersion revival = subject("区乡村振兴局", IN_2022);
        SubjectVersion farming = subject("区农业农村局", IN_2022);

        assertThat(revival.to()).isEqualTo("2024-12-31");
        assertThat(farming.id()).isNotEqualTo(revival.id());
        assertThat(farming.to()).isNull();
        assertThat(subject("区农业局", IN_2018).id()).isEqualTo(farming.id());
        assertThat(successions(revival)).containsExactlyInAnyOrder("rename 2021-06-01", "absorb 2025-01-01");
    }

    @Test
    void theRosterGoesOnUnderTheNewName() throws IOException {
        write("subject.csv", "region_code,name,kind,parent,valid_from,valid_to", "990101,区扶贫办,department,,,",
                "990101,区自然资源局,department,,,");

        SubjectVersion revival = subject("区乡村振兴局", IN_2022);
        SubjectVersion land = subject("区国土局", IN_2018);

        assertThat(revival.listed()).isTrue();
        assertThat(revival.id()).isEqualTo(subject("区扶贫办", IN_2020).id());
        assertThat(land.id()).isEqualTo(subject("区自然资源局", IN_2020).id());
        assertThat(land.name()).isEqualTo("区国土资源局");
    }

    @Test
    void aRegionsOwnRecordGoesBeforeTheNationalReforms() throws IOException {
        write("subject_succession.csv", "region_code,predecessor,successor,kind,effective", "990101,区扶贫办,区乡村振兴局,rename,2021-04-01");
        write("subject.csv", "region_code,name,kind,parent,valid_from,valid_to", "990101,区扶贫办,department,,,",
                "990101,区乡村振兴局,department,,,");

        SubjectVersion april = subject("区乡村振兴局", LocalDate.of(2021, 4, 30));

        assertThat(april.name()).isEqualTo("区乡村振兴局");
        assertThat(april.from()).isEqualTo("2021-04-01");
        assertThat(april.to()).isNull();
    }

    @Test
    void theDepartmentsOfACountyThatIsACityNowStayTheSame() throws UnreadableDocument {
        Region city = reference().regions().byCode("990102", "test");
        Roster roster = reference().roster();

        assertThat(roster.resolve(city, "县财政局", SubjectKind.DEPARTMENT, IN_2018))
                .isEqualTo(roster.resolve(city, "市财政局", SubjectKind.DEPARTMENT, IN_2018));
        assertThat(roster.resolve(city, "怀山县财政局", SubjectKind.DEPARTMENT, IN_2018).name()).isEqualTo("市财政局");
        assertThat(subject("市财政局", IN_2018)).as("the prefecture's, in a district").isNotEqualTo(subject("区财政局", IN_2018));
        assertThat(reference().regions().find("怀山县", "关于怀山县2018年1-6月份工作的通报")).isEqualTo(city);
    }

    @Test
    void aTownshipOfTheCodeListIsKnownByItsShortName() {
        Region county = reference().regions().byCode("520521", "test");
        Roster roster = reference().roster();

        SubjectVersion township = roster.resolve(county, "鼎新乡", SubjectKind.OTHER, IN_2022);

        assertThat(township.name()).isEqualTo("鼎新彝族苗族乡");
        assertThat(township.kind()).isEqualTo(SubjectKind.TOWNSHIP);
        assertThat(township.divisionCode()).isEqualTo("520521205");
        assertThat(township.isCatalogued()).isTrue();
        assertThat(township.listed()).as("its silence is no news").isFalse();
        assertThat(roster.resolve(county, county.name() + "鼎新乡", SubjectKind.TOWNSHIP, IN_2022)).isEqualTo(township);
        assertThat(roster.resolve(county, "鼎新桥乡", SubjectKind.TOWNSHIP, IN_2022).isCatalogued()).isFalse();
    }

    @Test
    void namesThatAreAlikeStayTwo() {
        Region county = reference().regions().byCode("520502", "test");
        Roster roster = reference().roster();

        SubjectVersion one = roster.resolve(county, "田坝镇", SubjectKind.TOWNSHIP, IN_2022);
        SubjectVersion other = roster.resolve(county, "田坝桥镇", SubjectKind.TOWNSHIP, IN_2022);

        assertThat(one.name()).isEqualTo("田坝镇");
        assertThat(other.name()).isEqualTo("田坝桥镇");
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(roster.candidate(county, "田坝坝镇")).isEmpty();
    }

    @Test
    void offersOnlyWhatSaysTheSame() throws IOException {
        write("subject.csv", "region_code,name,kind,parent,valid_from,valid_to", "990101,区发展和改革局,department,,,",
                "990101,区教育科技局,department,,,", "990101,云门镇,township,,,", "990101,区经济开发区,zone,,,");
        Region district = reference().regions().byCode("990101", "test");

        assertThat(reference().roster().candidate(district, "发改局")).contains("区发展和改革局");
        assertThat(reference().roster().candidate(district, "云门乡")).contains("云门镇");
        assertThat(reference().roster().candidate(district, "区经济开发区管委会")).contains("区经济开发区");
        assertThat(reference().roster().candidate(district, "区教育局")).isEmpty();
        assertThat(reference().roster().candidate(district, "云门桥镇")).isEmpty();
    }

    private Reference reference() {
        return Reference.load(folder);
    }

    private SubjectVersion subject(String printed, LocalDate day) {
        Reference loaded = reference();
        return loaded.roster().resolve(loaded.regions().byCode("990101", "test"), printed, SubjectKind.DEPARTMENT, day);
    }

    private List<String> successions(SubjectVersion version) {
        return reference().roster().reforms(version).stream().map(RosterTest::shown).toList();
    }

    private static String shown(StarRow row) {
        return row.get("kind") + " " + row.get("effective");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(reference.resolve(file), List.of(lines));
    }
}
