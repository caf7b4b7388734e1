package org.tongbao.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that is killed leaves, the next one removes; nothing else. */
class ExportFoldersTest {

    @TempDir
    Path parent;

    private Process other;
    private Path left;

    /** Another process with an export that it writes. */
    static final class Exporting {

        private Exporting() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = new ExportFolders(Path.of(arguments[0])).make();
            Files.writeString(folder.resolve("answer"), "half of an ans");
            System.out.println(folder);
            System.in.read();
        }
    }

    @BeforeEach
    void start() throws IOException {
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                        System.getProperty("java.class.path"), Exporting.class.getName(), parent.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = other.inputReader();
        left = Path.of(said.readLine());
    }

    @AfterEach
    void stop() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }

    @Test
    void whatALivingServerWritesStaysAndWhatAKilledOneLeftGoes() throws Exception {
        new ExportFolders(parent).removeAbandoned();
        assertThat(left.resolve("answer")).hasContent("half of an ans");

        other.destroyForcibly().waitFor();
        assertThat(left.resolve("answer")).exists();
        new ExportFolders(parent).removeAbandoned();

        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void whatIsNotAFolderOfOursStays() throws Exception {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "");
        List<Path> others = List.of(
                Files.createSymbolicLink(parent.resolve("tongbao-exports-link"), elsewhere),
                Files.writeString(parent.resolve("tongbao-exports-file"), ""), Files.createDirectory(parent.resolve("another-tongbao-exports-1")));
        other.destroyForcibly().waitFor();

        new ExportFolders(parent).removeAbandoned();

        assertThat(others).allSatisfy(path -> assertThat(Files.exists(path)).isTrue());
        assertThat(elsewhere.resolve("kept")).exists();
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void anEndLeavesNothingAndTwoServersOfOneProcessLeaveEachOtherAlone() throws Exception {
        ExportFolders one = new ExportFolders(parent);
        ExportFolders two = new ExportFolders(parent);
        Path ofOne = one.make();
        Path ofTwo = two.make();

        two.removeAbandoned();
        assertThat(ofOne).exists();
        two.close();
        assertThat(ofTwo.getParent()).doesNotExist();
        assertThat(ofOne).exists();
        one.close();

        try (Stream<Path> all = Files.list(parent)) {
            assertThat(all.toList()).containsExactly(left.getParent());
        }
    }
}
