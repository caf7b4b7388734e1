package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tongbao.etl.sample.SampleOptions;
import org.tongbao.etl.sample.SampleTruth;
import org.tongbao.etl.sample.SampleWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the fictional sample bulletins, and the reference tables they need into the data folder. */
@Command(name = "sample", description = "写出虚构的样例通报", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Parameters(paramLabel = "DIR", description = "写到哪个文件夹")
    private Path folder;

    @Option(names = "--regions", paramLabel = "N", defaultValue = "1", description = "虚构地区的个数")
    private int regions;

    @Option(names = "--years", paramLabel = "M", defaultValue = "3", description = "年数")
    private int years;

    @Option(names = "--first-year", paramLabel = "Y", defaultValue = "2019", description = "起始年份")
    private int firstYear;

    @Override
    public Integer call() {
        SampleOptions options;
        try {
            options = new SampleOptions(regions, firstYear, years);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        SampleTruth truth = new SampleWriter(options).write(folder, shared.data.resolve("reference"));
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println("样例通报 " + truth.bulletins().size() + " 份（虚构），在 " + folder.resolve("bulletins"));
        return 0;
    }
}
