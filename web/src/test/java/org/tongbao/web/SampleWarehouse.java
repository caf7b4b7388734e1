package org.tongbao.web;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder with the sample series loaded and published, by the etl in a process of its own: Spark and Spring never
 * share a class path. Made anew for each run, since bulletins of an older sample would be other vintages beside the new, and
 * once for all the processes of a run.
 */
public final class SampleWarehouse {

    private static final Path ETL = Path.of("..", "etl").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "sample-warehouse").toAbsolutePath();

    private static final Path MADE = FOLDER.resolve("made");
    private static final String PID = Long.toString(ProcessHandle.current().pid());
    private static final String RUN = System.getProperty("tongbao.tests.run", PID);

    private static boolean isMade;
    private static int copies;

    private SampleWarehouse() {}

    /** A copy of one's own, which may be written into. */
    public static synchronized Path folder() throws IOException, InterruptedException {
        if (!isMade) {
            make();
            isMade = true;
        }
        Path copy = FOLDER.resolve("copy-" + PID + "-" + ++copies);
        FileSystemUtils.copyRecursively(FOLDER.resolve("data"), copy);
        return copy;
    }

    @SuppressWarnings("try")
    private static void make() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER.getParent());
        try (FileChannel file = FileChannel.open(FOLDER.resolveSibling("sample-warehouse.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (Files.exists(MADE) && Files.readString(MADE).equals(RUN)) {
                return;
            }
            FileSystemUtils.deleteRecursively(FOLDER);
            run(FOLDER.resolve("data"), "sample", FOLDER.resolve("sample").toString());
            run(FOLDER.resolve("data"), "load", "--quiet", FOLDER.resolve("sample").resolve("bulletins").toString());
            Files.writeString(MADE, RUN);
        }
    }

    /** Options of a server that can load. */
    public static String[] loader() throws IOException {
        List<String> command = command("{temp}");
        return IntStream.range(0, command.size()).mapToObj(i -> "--tongbao.load.command[" + i + "]=" + command.get(i)).toArray(String[]::new);
    }

    private static List<String> command(String temp) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + ETL.resolve("jvm.options"), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temp, "-cp", classpath(), "org.tongbao.etl.Main");
    }

    /** Loads files into a data folder of one's own, which has the sample's reference tables and nothing else. */
    public static Path loaded(Path data, List<Path> files) throws IOException, InterruptedException {
        Path sample = folder();
        FileSystemUtils.copyRecursively(sample.resolve("reference"), data.resolve("reference"));
        List<String> command = new ArrayList<>(List.of("load", "--quiet"));
        files.forEach(file -> command.add(file.toString()));
        run(data, command.toArray(String[]::new));
        return data;
    }

    private static void run(Path data, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command(System.getProperty("java.io.tmpdir")));
        line.addAll(List.of("--data", data.toString()));
        line.addAll(Arrays.asList(command));
        Files.createDirectories(FOLDER);
        Path log = FOLDER.resolve("etl-" + PID + ".log");
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the etl failed: " + Files.readString(log));
        }
    }

    private static String classpath() throws IOException {
        try (Stream<Path> jars = Files.list(ETL.resolve("target").resolve("lib"))) {
            return Stream.concat(
                            Stream.of(ETL.resolve("target").resolve("classes")),
                            jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
