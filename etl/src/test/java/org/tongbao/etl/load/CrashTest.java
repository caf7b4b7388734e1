package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.etl.KeptFolder;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Loaded;

/**
 * A second load, or an undoing, is killed at each of the points where it leaves something half done. Where one thread alone writes, the
 * folder as it stands at that point is what a killed process leaves, and is kept while the work goes on; where two do, and in a
 * thorough run everywhere, a process is killed.
 */
class CrashTest {

    private static final boolean IS_THOROUGH = Boolean.getBoolean("tongbao.thorough");

    @TempDir
    static Path folder;

    private static Warehouse warehouse;
    private static Path january;
    private static Path february;
    private static KeptFolder empty;
    private static KeptFolder withJanuary;
    private static KeptFolder withBoth;
    private static Map<Stage, KeptFolder> cutOff;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void loadUndisturbed() throws IOException {
        warehouse = Warehouse.in(folder);
        january = warehouse.bulletin(
                "01.txt", "990101 2021-01 2021-02-05 0", "招商局 funds target 12 亿元", "招商局 funds actual 1 亿元");
        february = warehouse.bulletin(
                "02.txt", "990101 2021-02 2021-03-05 0", "招商局 funds actual 2.5 亿元", "新单位 funds list ==0");
        Files.createDirectories(warehouse.dataDir());
        empty = kept("empty");
        warehouse.load(january);
        withJanuary = kept("january");
        CutOffs cutOffs = new CutOffs("february");
        new LoadJob(dir -> PlainKnowledge.KNOWN, Limit.USUAL).run(new LoadRequest(warehouse.dataDir(), List.of(february)), cutOffs);
        cutOff = cutOffs.kept;
        withBoth = kept("both");
        undisturbed = warehouse.contents();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATEMENTS_WRITTEN", "DIMENSIONS_WRITTEN", "REPORTS_WRITTEN", "FINDINGS_WRITTEN"})
    void theOldReleaseIsServedAndTheNextLoadMakesGood(Stage stage) throws Exception {
        withJanuary.putBack();
        String before = warehouse.releaseId();

        if (IS_THOROUGH || !cutOff.containsKey(stage)) {
            kill(stage, february.toString());
        } else {
            cutOff.get(stage).putBack();
        }
        assertThat(warehouse.releaseId()).isEqualTo(before);
        assertThat(warehouse.query("SELECT count(*) FROM dim_report")).containsExactly("1");

        LoadSummary after = warehouse.load(february);
        boolean wasComplete = stage.compareTo(Stage.REPORTS_WRITTEN) >= 0;
        assertThat(after.documents().get(0)).isInstanceOf(wasComplete ? AlreadyThere.class : Loaded.class);
        assertThat(warehouse.contents()).isEqualTo(undisturbed);
    }

    /** What a load comes to that dies before it completes, when another document is loaded after it. */
    @Test
    void nothingStaysOfALoadThatIsNotRepeated() throws Exception {
        empty.putBack();
        if (IS_THOROUGH) {
            kill(Stage.DIMENSIONS_WRITTEN, february.toString());
        } else {
            CutOffs cutOffs = new CutOffs("first");
            new LoadJob(dir -> PlainKnowledge.KNOWN, Limit.USUAL).run(new LoadRequest(warehouse.dataDir(), List.of(february)), cutOffs);
            cutOffs.kept.get(Stage.DIMENSIONS_WRITTEN).putBack();
        }

        warehouse.load(january);

        assertThat(warehouse.query("SELECT name FROM dim_subject WHERE NOT on_roster")).isEmpty();
        assertThat(warehouse.query("SELECT DISTINCT source_name FROM dim_report")).containsExactly("01.txt");
        assertThat(warehouse.query("SELECT count(*) FROM fact_statement")).containsExactly("2");
    }

    /** An undoing that dies is completed by the next, which doesn't undo one load more, or by the next load. */
    @Test
    void anUndoingIsCompletedByTheNext() throws Exception {
        withJanuary.putBack();
        Map<String, String> first = warehouse.contents();
        withBoth.putBack();
        String both = warehouse.releaseId();

        kill(Stage.REPORTS_UNDONE, "undo");
        assertThat(warehouse.releaseId()).isEqualTo(both);
        assertThat(warehouse.contents()).isEqualTo(undisturbed);

        assertThat(warehouse.undo().documents()).extracting(UndoSummary.Undone::source).containsExactly("02.txt");
        assertThat(warehouse.contents()).isEqualTo(first);
        assertThat(warehouse.undo().documents()).extracting(UndoSummary.Undone::source).containsExactly("01.txt");
    }

    @Test
    void anUndoingIsCompletedByTheNextLoad() throws Exception {
        withJanuary.putBack();
        kill(Stage.TABLES_UNDONE, "undo");

        assertThat(warehouse.load(january, february).documents()).allMatch(Loaded.class::isInstance);
        assertThat(warehouse.contents()).isEqualTo(undisturbed);
        assertThat(warehouse.undo().documents()).hasSize(2);
    }

    private static KeptFolder kept(String name) {
        return KeptFolder.of(warehouse.dataDir(), folder.resolve(name));
    }

    /** Keeps the data folder at the points of a load at which nothing writes to it but the thread that says so. */
    private static final class CutOffs implements LoadProgress {

        private final Map<Stage, KeptFolder> kept = new EnumMap<>(Stage.class);
        private final String load;

        CutOffs(String load) {
            this.load = load;
        }

        @Override
        public void update(long documentsDone, long documentsFound, long statements, long findings) {}

        @Override
        public void commits() {
            keep(Stage.DIMENSIONS_WRITTEN);
        }

        @Override
        public void begins(LoadStep step) {
            if (step == LoadStep.DERIVE) {
                keep(Stage.REPORTS_WRITTEN);
            } else if (step == LoadStep.PUBLISH) {
                keep(Stage.FINDINGS_WRITTEN);
            }
        }

        private void keep(Stage stage) {
            kept.put(stage, CrashTest.kept(load + "-" + stage));
        }
    }

    private static void kill(Stage stage, String work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("jvm.options").toAbsolutePath());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
        command.add("-D" + Stage.HALT_AFTER + "=" + stage);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(CrashTest.class.getName());
        command.add(warehouse.dataDir().toString());
        command.add(work);
        Path log = Files.createTempFile(folder, "load", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        assertThat(Files.readAllLines(log))
                .as("what the killed load said, but for the Java platform's own warnings")
                .allMatch(line -> line.startsWith("WARNING: "));
        assertThat(exit).isEqualTo(Stage.HALTED);
    }

    /** The load or the undoing that is killed. */
    public static void main(String[] arguments) {
        Warehouse killed = new Warehouse(Path.of(arguments[0]), Path.of("."));
        if (arguments[1].equals("undo")) {
            killed.undo();
        } else {
            killed.load(Path.of(arguments[1]));
        }
    }
}
