package org.tongbao.etl.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * One process that parsers run in, bounded in memory and killed if it does not answer in time. What it leaves of temporary
 * files goes when it has ended.
 */
final class ParserProcess {

    /** How the names of their temporary folders begin. */
    static final String TEMP = "tongbao-parser-";

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "parser-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private static final List<String> BOUNDS = List.of(
            "-Xmx640m", "-XX:MaxMetaspaceSize=128m", "-XX:MaxDirectMemorySize=32m", "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8");
    /** How long the process has to start and, past the deadline, to end itself before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(3);

    private final Process process;
    /** Completed when it has ended and its temporary files are gone. */
    private final CompletableFuture<Void> gone;
    private final Duration deadline;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private ParserProcess(Process process, Path temp, Duration deadline) {
        this.process = process;
        this.gone = process.onExit().thenRun(() -> remove(temp));
        this.deadline = deadline;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static ParserProcess start(Duration deadline) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDS);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(ParserProcess::concernsClassSharing)
                .forEach(command::add);
        Path temp = Files.createTempDirectory(TEMP);
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + temp, "-cp", classPath(), ParserMain.class.getName(), Long.toString(deadline.toMillis())));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new ParserProcess(process, temp, deadline);
        } catch (IOException e) {
            remove(temp);
            throw e;
        }
    }

    private static void remove(Path temp) {
        try (Stream<Path> files = Files.walk(temp)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            temp.toFile().deleteOnExit();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /**
     * Whatever but a text or a refusal by the parser itself ends the process.
     *
     * @throws UnreadableDocument with the reason, if the process took too long, too much memory, or died
     */
    Content read(Form form, byte[] bytes) throws UnreadableDocument {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = TIMER.schedule(
                () -> {
                    late.set(true);
                    kill();
                },
                deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        try {
            requests.writeInt(form.ordinal());
            requests.writeInt(bytes.length);
            requests.write(bytes);
            requests.flush();
            if (answers.readInt() == ParserMain.READ) {
                return ContentCode.read(answers);
            }
        } catch (IOException | RuntimeException e) {
            throw ended(late.get(), e);
        } finally {
            end.cancel(false);
        }
        throw refusal();
    }

    private UnreadableDocument refusal() {
        try {
            return new UnreadableDocument(Reason.valueOf(ContentCode.readText(answers)), ContentCode.readText(answers));
        } catch (IOException | RuntimeException e) {
            return ended(false, e);
        }
    }

    private UnreadableDocument ended(boolean late, Exception cause) {
        process.onExit().completeOnTimeout(process, LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS).join();
        kill();
        gone.join();
        int exit = process.exitValue();
        int status = late ? ParserMain.TIMED_OUT : exit;
        return switch (status) {
            case ParserMain.TIMED_OUT -> new UnreadableDocument(
                    Reason.PARSE_TIMEOUT,
                    "解析超过 " + deadline.toSeconds() + " 秒仍未完成，已放弃。请用 Word 或 WPS 打开后另存为 docx 再加载。", cause);
            case ParserMain.OUT_OF_MEMORY -> new UnreadableDocument(
                    Reason.OUT_OF_MEMORY, "解析它要用的内存太多，已放弃。请拆分文件，或另存为 docx 后再加载。", cause);
            default -> new UnreadableDocument(
                    Reason.PARSER_CRASHED, "解析它的进程意外退出（状态 " + status + "）。请用 Word 或 WPS 打开后另存为 docx 再加载。", cause);
        };
    }

    private static boolean concernsClassSharing(String argument) {
        return argument.startsWith("-XX:SharedArchiveFile=") || argument.startsWith("-Xshare:") || argument.startsWith("-Xlog:");
    }

    /** That of this process; the jar of this class first if a launcher loaded it from elsewhere. */
    private static String classPath() {
        String path = System.getProperty("java.class.path");
        try {
            String own = Path.of(ParserMain.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
            return List.of(path.split(File.pathSeparator)).contains(own) ? path : own + File.pathSeparator + path;
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
