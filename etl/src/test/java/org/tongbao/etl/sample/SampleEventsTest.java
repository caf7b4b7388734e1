package org.tongbao.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens in the series that is no contradiction. */
class SampleEventsTest {

    @TempDir
    private static Path folder;

    private static SampleTruth truth;
    private static List<WrittenBulletin> bulletins;

    @BeforeAll
    static void write() {
        truth = new SampleWriter(SampleOptions.USUAL).write(folder.resolve("sample"), folder.resolve("reference"));
        bulletins = WrittenBulletin.of(truth, "990101");
    }

    @Test
    void januaryAndFebruaryAreOneBulletinAndOneMonthHasNone() {
        List<String> expected = new ArrayList<>();
        for (int year = 2019; year <= 2021; year++) {
            for (int month = 2; month <= 12; month++) {
                expected.add(String.format("%d-%02d", year, month));
            }
        }
        expected.remove("2020-07");
        expected.add("2020-09");

        assertThat(bulletins).map(WrittenBulletin::month).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theCorrectionReplacesSomeFiguresOfTheFirstIssue() {
        WrittenBulletin first = month("2020-09");
        WrittenBulletin corrected = bulletins.stream().filter(first::isReplacedBy).findFirst().orElseThrow();

        List<TruthValue> changed = first.values().stream()
                .filter(v -> v.table() != null && v.measure().equals("actual") && !v.kind().equals("group"))
                .filter(v -> !corrected.row(v.table(), "actual", v.subject()).orElseThrow().value().equals(v.value()))
                .toList();

        assertThat(changed).map(TruthValue::subject).containsExactly("区住房建设局", "区住房建设局");
    }

    @Test
    void theCorrectionNamesTheNumberThatItReplaces() throws Exception {
        String first = text("990101-2020-09");
        String corrected = text("990101-2020-09-更正");
        String number = first.replaceFirst("(?s).*?(青岚督考通〔2020〕\\d+号).*", "$1");

        assertThat(corrected).contains("(更正)").contains("更正并替代" + number).contains("2020年10月25日");
        assertThat(first).contains("2020年10月9日").doesNotContain("更正");
    }

    @Test
    void documentNumbersAreUniqueAndRiseWithinTheirYear() throws Exception {
        Set<String> seen = new HashSet<>();
        int last = 0;
        String lastYear = "";
        for (Path file : truth.bulletins()) {
            String text = BulletinText.of(file);
            String year = text.replaceFirst("(?s).*?督考通〔(\\d+)〕.*", "$1");
            int serial = Integer.parseInt(text.replaceFirst("(?s).*?督考通〔\\d+〕(\\d+)号.*", "$1"));
            assertThat(seen.add(year + " " + serial)).as(file.toString()).isTrue();
            assertThat(serial).as(file.toString()).isGreaterThan(year.equals(lastYear) ? last : 0);
            last = serial;
            lastYear = year;
        }
    }

    @Test
    void aUnitIsRenamedAndTwoAreMerged() {
        assertThat(month("2021-05").row(3, "actual", "区扶贫办")).isPresent();
        assertThat(month("2021-05").row(3, "actual", "区乡村振兴局")).isEmpty();
        assertThat(month("2021-06").row(3, "actual", "区扶贫办")).isEmpty();
        assertThat(month("2021-06").row(3, "actual", "区乡村振兴局")).isPresent();
        assertThat(month("2020-12").rows(1, "actual")).map(TruthValue::subject).contains("区商务局", "区粮食局");
        assertThat(month("2021-02").rows(1, "actual")).map(TruthValue::subject)
                .contains("区商务和粮食局").doesNotContain("区商务局", "区粮食局");
    }

    @Test
    void aTargetIsAdjustedAndTheBulletinSaysSo() {
        BigDecimal before = month("2020-06").row(4, "target", "云门镇").orElseThrow().value();
        BigDecimal after = month("2020-08").row(4, "target", "云门镇").orElseThrow().value();

        assertThat(after).isGreaterThan(before);
        assertThat(month("2020-08").where(v -> v.subject().equals("云门镇") && v.measure().equals("target") && v.table() == null))
                .map(TruthValue::value).containsExactly(before, after);
        assertThat(month("2020-12").row(4, "target", "云门镇").orElseThrow().value()).isEqualTo(after);
    }

    @Test
    void everyWayOfHavingNoFigureIsUsedAndNoneIsZero() {
        TruthValue silent = month("2019-06").row(4, "actual", "高岭乡").orElseThrow();
        TruthValue blank = month("2021-03").row(2, "actual", "白塔镇").orElseThrow();
        TruthValue untasked = month("2019-03").row(3, "target", "区总工会").orElseThrow();
        TruthValue dash = month("2019-03").row(3, "actual", "区总工会").orElseThrow();
        TruthValue zero = month("2019-03").row(3, "actual", "区水利局").orElseThrow();

        assertThat(List.of(silent, blank, untasked, dash, zero)).map(TruthValue::status)
                .containsExactly("not_reported", "blank", "not_applicable", "blank", "zero");
        assertThat(List.of(silent, blank, untasked, dash)).map(TruthValue::value).containsOnlyNulls();
        assertThat(month("2019-06").row(2, "actual", "高岭乡").orElseThrow().status()).isEqualTo("not_reported");
        assertThat(month("2019-05").row(4, "actual", "高岭乡").orElseThrow().value()).isPositive();
    }

    @Test
    void pagesEndWithinSentencesAndDemandsAreMade() throws Exception {
        List<Path> texts = truth.bulletins().stream().filter(f -> f.toString().matches(".*\\d\\.txt")).toList();

        assertThat(texts).isNotEmpty().allSatisfy(f -> assertThat(Files.readString(f)).containsPattern("[^。\\n]\\n?— 2 —"));
        assertThat(bulletins.stream().filter(b -> !b.where(v -> v.bound() != null && v.measure().equals("target")).isEmpty()))
                .hasSizeGreaterThan(15);
    }

    @Test
    void everyYearGoesFromUnitsAtZeroToUnitsAboveTarget() {
        for (int year = 2019; year <= 2021; year++) {
            int now = year;
            List<WrittenBulletin> own = bulletins.stream().filter(b -> b.year() == now).toList();
            assertThat(own.get(0).counts("区直", "==0")).as("%d", year).hasSize(2);
            assertThat(own.get(0).counts("乡镇", "==0")).hasSize(2);
            assertThat(own).anyMatch(b -> !b.listed(">=50").isEmpty() && !b.listed("<50").isEmpty());
            assertThat(own.get(own.size() - 1).counts("区直", ">100")).hasSize(1);
            assertThat(own.get(own.size() - 1).counts("区直", "==0")).isEmpty();
        }
    }

    @Test
    void everyWordingHasItsTurn() throws Exception {
        StringBuilder all = new StringBuilder();
        for (Path file : truth.bulletins()) {
            all.append(BulletinText.of(file).replaceAll("\\s", ""));
        }

        assertThat(all).contains(
                "我区完成项目编制", "全区累计完成项目编制", "我区已完成", "全年重点产业到位资金目标任务", "项目编制任务数", "占全年任务",
                "到位资金完成目标任务50%以上", ",完成目标任务50%以上", "区住建局", "区住房建设局", "以上。", "不低于", "同比增长", "督查考核局办公室");
    }

    private static WrittenBulletin month(String month) {
        return bulletins.stream().filter(b -> b.month().equals(month)).findFirst().orElseThrow();
    }

    private static String text(String stem) throws Exception {
        Path file = truth.bulletins().stream()
                .filter(f -> f.getFileName().toString().replaceFirst("\\..*", "").equals(stem))
                .findFirst()
                .orElseThrow();
        return BulletinText.of(file).replace('（', '(').replace('）', ')');
    }
}
