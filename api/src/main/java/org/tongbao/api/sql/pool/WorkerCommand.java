package org.tongbao.api.sql.pool;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.flatbuffers.Table;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.c.Data;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tongbao.api.sql.worker.WorkerMain;
import org.tongbao.warehouse.gate.Gate;

/** How a worker is started: on this server's own classes, in a bounded address space, behind the server for the processor. */
final class WorkerCommand {

    /** Those that a worker needs of this server's class path, by one class of each jar. */
    private static final List<Class<?>> NEEDED = List.of(WorkerMain.class, Gate.class, JsonFactory.class, ObjectMapper.class, JsonFormat.class,
            Data.class, FieldVector.class, BufferAllocator.class, Message.class, Table.class, Logger.class);
    /** Found by name at run time only. */
    private static final String ARROW_MEMORY = "org.apache.arrow.memory.unsafe.UnsafeAllocationManager";
    private static final List<String> BOUNDS = List.of(
            "-Xms32m", "-Xmx192m", "-Xss1m", "-XX:MaxMetaspaceSize=96m", "-XX:CompressedClassSpaceSize=32m", "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:ErrorLogTimeout=1", "-XX:+DisplayVMOutputToStderr", "-Xshare:auto",
            "--add-opens=java.base/java.nio=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Darrow.allocation.manager.type=Unsafe",
            "-Dslf4j.internal.verbosity=ERROR");
    private static final String BOUNDED = "ulimit -c 0; ulimit -s 16384; ulimit -v %d && exec nice -n %d \"$0\" \"$@\"";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);

    private final WorkerHome home;
    private final WorkerSettings settings;

    WorkerCommand(WorkerHome home, WorkerSettings settings) {
        this.home = home;
        this.settings = settings;
    }

    Process start(Path database) throws IOException {
        Path temp = Files.createTempDirectory(home.temp(), "worker-");
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").startsWith("Linux")) {
            command.addAll(List.of("/bin/sh", "-c", BOUNDED.formatted(settings.addressSpace(), settings.nice())));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDS);
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.library.path=" + home.library(), "-Djava.io.tmpdir=" + temp,
                "-cp", classPath(), WorkerMain.class.getName(), database.toAbsolutePath().toString(), settings.memory(),
                Integer.toString(settings.threads()), Long.toString(settings.deadline().toMillis())));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.temp().toFile());
        builder.environment().keySet().removeIf(name -> !List.of("PATH", "LANG", "LC_ALL", "TZ").contains(name));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            Process process = builder.start();
            process.onExit().thenRun(() -> remove(temp));
            return process;
        } catch (IOException e) {
            remove(temp);
            throw e;
        }
    }

    /** Left by one that ended before it was ready. */
    private static void remove(Path temp) {
        try {
            FileSystemUtils.deleteRecursively(temp);
        } catch (IOException e) {
            LOG.info("temporary files of a worker could not be removed", e);
        }
    }

    private String classPath() {
        Stream<Path> others = Stream.concat(NEEDED.stream(), Stream.of(arrowMemory())).map(WorkerHome::jarOf);
        return Stream.concat(Stream.of(home.engine()), others).map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static Class<?> arrowMemory() {
        try {
            return Class.forName(ARROW_MEMORY, false, WorkerCommand.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
