package org.tongbao.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted breaks one relation each, in every district, and nothing else is broken. */
class SampleRelationsTest {

    private static final int REGIONS = 25;
    private static final String IN_THE_TITLES = "attachment_year";

    @TempDir
    private static Path folder;

    private static SampleTruth truth;

    @BeforeAll
    static void write() {
        truth = new SampleWriter(new SampleOptions(REGIONS, 2019, 3)).write(folder.resolve("sample"), folder.resolve("reference"));
    }

    @Test
    void onlyThePlantedRelationsAreBroken() {
        for (int i = 0; i < REGIONS; i++) {
            District district = District.of(i, 2019);
            assertThat(BrokenRelations.in(district, WrittenBulletin.of(truth, district.code())))
                    .as(district.name())
                    .containsExactlyInAnyOrderElementsOf(planted(district).stream()
                            .filter(finding -> !finding.endsWith(IN_THE_TITLES))
                            .toList());
        }
    }

    @Test
    void everyKindIsPlantedOnceInEveryDistrict() {
        for (int i = 0; i < REGIONS; i++) {
            String code = District.of(i, 2019).code();
            assertThat(truth.findings().stream().filter(f -> f.file().startsWith(code)).map(TruthFinding::rule))
                    .containsExactlyInAnyOrder(
                            "rate_mismatch", "sectors_not_whole", "said_twice", "count_conflict", "rank_mismatch",
                            "cumulative_falls", "attachment_year", "total_row", "target_moved", "growth_mismatch");
        }
        assertThat(truth.findings()).allSatisfy(f -> assertThat(f.explanation()).containsPattern("\\d"));
    }

    @Test
    void theListOfAttachmentsPrintsAWrongYearOnceAndItsTablesNever() throws Exception {
        for (Path file : truth.bulletins()) {
            String name = file.getFileName().toString();
            if (!name.startsWith("990101") || !name.matches(".*(txt|html)")) {
                continue;
            }
            String text = BulletinText.of(file);
            String year = name.substring(7, 11);
            List<String> years = text.lines()
                    .filter(line -> line.contains("情况表"))
                    .map(line -> line.replaceFirst(".*?(\\d{4})年1-.*", "$1"))
                    .toList();
            boolean wrong = planted(District.of(0, 2019)).contains(name + " " + IN_THE_TITLES);
            assertThat(years).hasSize(8);
            assertThat(years.subList(0, 4)).as(name).containsOnly(wrong ? Integer.toString(Integer.parseInt(year) - 1) : year);
            assertThat(years.subList(4, 8)).as(name).containsOnly(year);
        }
        assertThat(planted(District.of(0, 2019))).anyMatch(f -> f.matches(".*(txt|html) " + IN_THE_TITLES));
    }

    private static List<String> planted(District district) {
        return truth.findings().stream()
                .filter(f -> f.file().startsWith(district.code()))
                .map(f -> f.file() + " " + f.rule())
                .toList();
    }
}
