package org.tongbao.api.reports;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.engine.EngineException;
import org.tongbao.warehouse.release.ReleaseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Entry of {@code ./tongbao report}: 0 when the files were written, 1 when they could not be, 2 when asked wrongly. */
public final class ReportMain {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private ReportMain() {}

    public static void main(String[] arguments) {
        // What libraries remark is nothing for who asked for a report.
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        }
        System.exit(run(arguments));
    }

    /** Problems are one Chinese line on standard error. */
    public static int run(String... arguments) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new ReportCommand());
        line.setOut(new PrintWriter(new PrintStream(System.out, true, StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(errors, true));
        line.setParameterExceptionHandler((misuse, given) -> {
            errors.println(inChinese(misuse) + "（用法见 ./tongbao --help）");
            return MISUSED;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof CommandLine.ParameterException misuse) {
                errors.println(misuse.getMessage() + "（用法见 ./tongbao --help）");
                return MISUSED;
            }
            boolean expected = failure instanceof Problem || failure instanceof ReleaseException || failure instanceof EngineException || failure instanceof IOException;
            errors.println(firstLine(expected ? failure.getMessage() : "报告没有写成：" + failure));
            return FAILED;
        });
        return line.execute(arguments);
    }

    private static String inChinese(CommandLine.ParameterException misuse) {
        if (misuse instanceof CommandLine.MissingParameterException missing) {
            return "缺少参数：" + missing.getMissing().stream()
                    .map(arg -> arg instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : arg.paramLabel())
                    .collect(Collectors.joining("、"));
        }
        if (misuse instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "不认识的参数：" + String.join(" ", unmatched.getUnmatched());
        }
        ArgSpec argument = misuse.getArgSpec();
        return argument instanceof OptionSpec option && misuse.getValue() != null
                ? "参数 " + option.longestName() + " 的值“" + misuse.getValue() + "”不对，应为 " + option.paramLabel()
                : firstLine(String.valueOf(misuse.getMessage()));
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
