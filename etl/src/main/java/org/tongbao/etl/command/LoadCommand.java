package org.tongbao.etl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongbao.etl.load.LoadJob;
import org.tongbao.etl.load.LoadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Loads files and folders. */
@Command(name = "load", description = "载入通报文件、文件夹和 zip 压缩包", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "文件、文件夹或 zip 压缩包")
    private List<Path> paths;

    @Option(names = "--master", paramLabel = "URL", description = "Spark 在哪里运行，默认在本机")
    private String master;

    @Option(names = "--quiet", description = "只打印有问题的文件")
    private boolean quiet;

    @Mixin
    private ProgressOptions progress;

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandFailure("没有这个文件或文件夹：" + path);
            }
        }
        LoadRequest request = master == null ? new LoadRequest(shared.data, paths) : new LoadRequest(shared.data, paths, master);
        ShownProgress shown = progress.begin();
        return shown.end(new LoadJob().run(request, shown), quiet);
    }
}
