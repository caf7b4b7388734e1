package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.api.reports.ReportMain;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.release.Releases;

/**
 * Drafts of the sample series, and of bulletins of many places where those are at hand, most of whose units and indicators no
 * catalogue has. All are loaded back into one folder, since a load takes its time.
 */
class MonthlyDraftsTest {

    private static final Path GOLD = Path.of("..", "..", "shared", "gold", "documents");
    /** It names no year, and is refused. */
    private static final String REFUSED = "020";
    private static final int GOLD_FACTS = 384;
    private static final String SAMPLE = "r.region_code = '990101' AND r.year = 2021 AND r.month IN (SELECT month FROM reports WHERE %s)"
            .formatted(Boolean.getBoolean("tongbao.thorough") ? "TRUE" : "month % 3 = 0");
    private static final String OTHERS = "r.region_code NOT LIKE '99%'";

    private record Month(String region, int year, int month) {}

    @TempDir
    private static Path folder;

    private static Path sample;
    private static Path gold;
    private static Path back;

    @BeforeAll
    static void draftAndLoadBack() throws IOException, InterruptedException {
        sample = SampleWarehouse.folder();
        List<Path> drafts = new ArrayList<>(drafts(sample, SAMPLE));
        if (Files.isDirectory(GOLD)) {
            gold = SampleWarehouse.loaded(folder.resolve("gold"), documents());
            drafts.addAll(drafts(gold, OTHERS));
        } else {
            System.out.println("Skipped: the gold documents are not at " + GOLD);
        }
        back = SampleWarehouse.loaded(folder.resolve("back"), drafts);
    }

    @Test
    void ofTheSampleSeriesGiveTheSameFactsAndNoOthers() {
        Set<String> printed = facts(sample, SAMPLE);

        assertThat(printed).hasSizeGreaterThan(800);
        same(printed, facts(back, SAMPLE));
    }

    @Test
    void ofBulletinsOfManyPlacesGiveTheSameFactsAndNoOthers() {
        assumeTrue(gold != null);
        Set<String> printed = facts(gold, OTHERS);

        assertThat(printed).hasSizeGreaterThanOrEqualTo(GOLD_FACTS);
        same(printed, facts(back, OTHERS));
    }

    @Test
    void haveNoNumberThatIsNotUnderstood() {
        try (Engine engine = engine(back)) {
            assertThat(engine.query("SELECT title FROM reports WHERE figures_unread > 0", List.of(), row -> row.text("title"))).isEmpty();
        }
    }

    private static void same(Set<String> printed, Set<String> again) {
        assertThat(again).as("all of them").containsAll(printed);
        assertThat(printed).as("and no others").containsAll(again);
    }

    private static List<Path> drafts(Path data, String which) {
        List<Path> drafts = new ArrayList<>();
        for (Month of : months(data, which)) {
            Path draft = folder.resolve(of.region() + "-" + of.month() + ".docx");
            assertThat(ReportMain.run("--data", data.toString(), "--region", of.region(), "--year", "" + of.year(), "--month", "" + of.month(),
                    "--out", draft.toString())).isZero();
            drafts.add(draft);
        }
        return drafts;
    }

    private static List<Month> months(Path data, String which) {
        try (Engine engine = engine(data)) {
            return engine.query("SELECT DISTINCT r.region_code, r.year, r.month FROM reports r WHERE r.is_current AND %s ORDER BY ALL".formatted(which), List.of(),
                    row -> new Month(row.text("region_code"), row.integer("year"), row.integer("month")));
        }
    }

    /** Figures, lists and demands, each as what it says of whom and when. */
    private static Set<String> facts(Path data, String which) {
        try (Engine engine = engine(data)) {
            return new TreeSet<>(engine.query("""
                    SELECT concat_ws(' ', r.region_code, r.year, r.month, s.subject, s.subject_kind, s.indicator_code, s.category_code, s.measure,
                             s.value::VARCHAR, s.printed_unit, s.status, s.bound, s.start_month, s.end_month) AS fact
                    FROM statements s JOIN reports r USING (report_key) WHERE r.is_current AND %1$s AND s.measure <> 'meta'
                    UNION ALL
                    SELECT concat_ws(' ', r.region_code, r.year, r.month, m.subject, m.subject_kind, m.indicator_code, m.list_name, m.bound, m.start_month, m.end_month)
                    FROM memberships m JOIN reports r USING (report_key) WHERE r.is_current AND %1$s
                    UNION ALL
                    SELECT concat_ws(' ', r.region_code, r.year, r.month, c.subject, c.indicator_code, c.bound, c.value::VARCHAR, c.printed_unit, c.start_month, c.end_month)
                    FROM commitments c JOIN reports r USING (report_key) WHERE r.is_current AND %1$s
                    """.formatted(which), List.of(), row -> row.text("fact")));
        }
    }

    private static Engine engine(Path data) {
        return Engine.open(new Releases(data).current().orElseThrow(), 1);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.list(GOLD)) {
            return documents.filter(file -> !file.getFileName().toString().startsWith(REFUSED)).sorted().toList();
        }
    }
}
