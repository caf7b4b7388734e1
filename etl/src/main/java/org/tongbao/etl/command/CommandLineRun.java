package org.tongbao.etl.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Collectors;
import org.tongbao.etl.conform.ReferenceException;
import org.tongbao.etl.load.LoadException;
import org.tongbao.warehouse.release.ReleaseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs a command: 0 when it did what it was asked, 1 when it could not, 2 when it was asked wrongly. */
public final class CommandLineRun {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private CommandLineRun() {}

    /** Prints results on standard output in UTF-8, and problems as one line on standard error. */
    public static int run(String... arguments) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Tongbao shared = new Tongbao();
        CommandLine line = new CommandLine(shared);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(new PrintStream(System.out, true, StandardCharsets.UTF_8), true));
        line.setParameterExceptionHandler((misuse, args) -> {
            errors.println(inChinese(misuse) + "（用法见 ./tongbao --help）");
            return MISUSED;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            boolean expected = failure instanceof CommandFailure || failure instanceof LoadException
                    || failure instanceof ReferenceException || failure instanceof ReleaseException;
            errors.println(expected ? failure.getMessage() : "没有完成：" + firstLine(failure.toString()) + keep(failure, shared.data));
            return FAILED;
        });
        if (arguments.length == 0) {
            errors.println("缺少命令（用法见 ./tongbao --help）");
            return MISUSED;
        }
        return line.execute(arguments);
    }

    private static String inChinese(CommandLine.ParameterException misuse) {
        if (misuse instanceof CommandLine.MissingParameterException missing) {
            return "缺少参数：" + missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining("、"));
        }
        if (misuse instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "不认识的参数：" + String.join(" ", unmatched.getUnmatched());
        }
        return misuse.getArgSpec() instanceof OptionSpec option
                ? "参数 " + option.longestName() + " 的值“" + misuse.getValue() + "”不对，应为 " + option.paramLabel()
                : "参数不对：" + firstLine(misuse.getMessage());
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** Keeps the whole of an unexpected failure for whoever mends it. */
    private static String keep(Exception failure, Path data) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Path log = data.resolve("logs").resolve("tongbao.log");
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, Instant.now() + " " + trace, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return "。详情在 " + log;
        } catch (IOException e) {
            return "";
        }
    }
}
