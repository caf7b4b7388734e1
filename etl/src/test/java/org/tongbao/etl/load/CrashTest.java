package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Loaded;

/** A second load, or an undoing, is killed at each of the points where it leaves something half done. */
class CrashTest {

    @TempDir
    static Path folder;

    private static Path january;
    private static Path february;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void loadUndisturbed() {
        Warehouse warehouse = Warehouse.in(folder);
        january = warehouse.bulletin(
                "01.txt", "990101 2021-01 2021-02-05 0", "招商局 funds target 12 亿元", "招商局 funds actual 1 亿元");
        february = warehouse.bulletin(
                "02.txt", "990101 2021-02 2021-03-05 0", "招商局 funds actual 2.5 亿元", "新单位 funds list ==0");
        warehouse.load(january);
        warehouse.load(february);
        undisturbed = warehouse.contents();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATEMENTS_WRITTEN", "DIMENSIONS_WRITTEN", "REPORTS_WRITTEN", "FINDINGS_WRITTEN"})
    void theOldReleaseIsServedAndTheNextLoadMakesGood(Stage stage, @TempDir Path own) throws Exception {
        Warehouse warehouse = Warehouse.in(own);
        String before = warehouse.load(january).releaseId();

        assertThat(killedLoad(warehouse.dataDir(), february, stage)).isEqualTo(Stage.HALTED);
        assertThat(warehouse.releaseId()).isEqualTo(before);
        assertThat(warehouse.query("SELECT count(*) FROM dim_report")).containsExactly("1");

        LoadSummary after = warehouse.load(february);
        boolean wasComplete = stage.compareTo(Stage.REPORTS_WRITTEN) >= 0;
        assertThat(after.documents().get(0)).isInstanceOf(wasComplete ? AlreadyThere.class : Loaded.class);
        assertThat(warehouse.contents()).isEqualTo(undisturbed);
    }

    /** What a load comes to that dies before it completes, when another document is loaded after it. */
    @ParameterizedTest
    @EnumSource(names = "DIMENSIONS_WRITTEN")
    void nothingStaysOfALoadThatIsNotRepeated(Stage stage, @TempDir Path own) throws Exception {
        Warehouse warehouse = Warehouse.in(own);
        assertThat(killedLoad(warehouse.dataDir(), february, stage)).isEqualTo(Stage.HALTED);

        warehouse.load(january);

        assertThat(warehouse.query("SELECT name FROM dim_subject WHERE NOT on_roster")).isEmpty();
        assertThat(warehouse.query("SELECT DISTINCT source_name FROM dim_report")).containsExactly("01.txt");
        assertThat(warehouse.query("SELECT count(*) FROM fact_statement")).containsExactly("2");
    }

    /** An undoing that dies is completed by the next, which doesn't undo one load more, or by the next load. */
    @ParameterizedTest
    @EnumSource(names = "REPORTS_UNDONE")
    void anUndoingIsCompletedByTheNext(Stage stage, @TempDir Path own) throws Exception {
        Warehouse warehouse = Warehouse.in(own);
        warehouse.load(january);
        Map<String, String> first = warehouse.contents();
        String both = warehouse.load(february).releaseId();

        assertThat(killed(stage, warehouse.dataDir(), "undo")).isEqualTo(Stage.HALTED);
        assertThat(warehouse.releaseId()).isEqualTo(both);
        assertThat(warehouse.contents()).isEqualTo(undisturbed);

        assertThat(warehouse.undo().documents()).extracting(UndoSummary.Undone::source).containsExactly("02.txt");
        assertThat(warehouse.contents()).isEqualTo(first);
        assertThat(warehouse.undo().documents()).extracting(UndoSummary.Undone::source).containsExactly("01.txt");
    }

    @ParameterizedTest
    @EnumSource(names = "TABLES_UNDONE")
    void anUndoingIsCompletedByTheNextLoad(Stage stage, @TempDir Path own) throws Exception {
        Warehouse warehouse = Warehouse.in(own);
        warehouse.load(january);
        assertThat(killed(stage, warehouse.dataDir(), "undo")).isEqualTo(Stage.HALTED);

        assertThat(warehouse.load(january, february).documents()).allMatch(Loaded.class::isInstance);
        assertThat(warehouse.contents()).isEqualTo(undisturbed);
        assertThat(warehouse.undo().documents()).hasSize(2);
    }

    private static int killedLoad(Path dataDir, Path bulletin, Stage stage) throws IOException, InterruptedException {
        return killed(stage, dataDir, bulletin.toString());
    }

    private static int killed(Stage stage, Path dataDir, String work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("jvm.options").toAbsolutePath());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
        command.add("-D" + Stage.HALT_AFTER + "=" + stage);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(CrashTest.class.getName());
        command.add(dataDir.toString());
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
        return exit;
    }

    /** The load or the undoing that is killed. */
    public static void main(String[] arguments) {
        Warehouse warehouse = new Warehouse(Path.of(arguments[0]), Path.of("."));
        if (arguments[1].equals("undo")) {
            warehouse.undo();
        } else {
            warehouse.load(Path.of(arguments[1]));
        }
    }
}
