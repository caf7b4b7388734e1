package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongbao.etl.load.DocumentOutcome;
import org.tongbao.etl.load.LoadJob;
import org.tongbao.etl.load.LoadRequest;
import org.tongbao.etl.load.LoadSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Loads files and folders. */
@Command(name = "load", description = "载入通报文件和文件夹", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "文件或文件夹")
    private List<Path> paths;

    @Option(names = "--master", paramLabel = "URL", description = "Spark 在哪里运行，默认在本机")
    private String master;

    @Option(names = "--quiet", description = "只打印有问题的文件")
    private boolean quiet;

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandFailure("没有这个文件或文件夹：" + path);
            }
        }
        LoadRequest request = master == null ? new LoadRequest(shared.data, paths) : new LoadRequest(shared.data, paths, master);
        ProgressLine progress = new ProgressLine(System.err, System.console() != null);
        LoadSummary summary = new LoadJob().run(request, progress);
        progress.end();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean refused = false;
        for (DocumentOutcome outcome : summary.documents()) {
            refused |= outcome instanceof DocumentOutcome.Refused;
            if (!quiet || outcome instanceof DocumentOutcome.Refused) {
                out.println(shown(outcome));
            }
        }
        out.println("发现对不上的数 " + summary.findings() + " 处；数据版本 " + summary.releaseId());
        return refused ? 1 : 0;
    }

    private static String shown(DocumentOutcome outcome) {
        if (outcome instanceof DocumentOutcome.Loaded loaded) {
            return "已载入  " + loaded.path() + "  " + loaded.reportTitle().replaceAll("\\s+", "") + "（" + loaded.statements() + " 个数）";
        }
        if (outcome instanceof DocumentOutcome.Refused refused) {
            return "被拒绝  " + refused.path() + "  " + refused.reason();
        }
        return "已在库  " + outcome.path();
    }
}
