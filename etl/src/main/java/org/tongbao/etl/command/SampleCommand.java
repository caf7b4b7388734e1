package org.tongbao.etl.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tongbao.etl.load.LoadJob;
import org.tongbao.etl.load.LoadRequest;
import org.tongbao.etl.load.ScaleJob;
import org.tongbao.etl.sample.SampleOptions;
import org.tongbao.etl.sample.SampleTruth;
import org.tongbao.etl.sample.SampleWriter;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Writes the fictional sample bulletins, and the reference tables they need into the data folder; or fills the data folder itself
 * with facts of as many fictional counties as it takes, for measuring speed.
 */
@Command(name = "sample", description = "写出虚构的样例通报", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "写到哪个文件夹")
    private Path folder;

    @Option(names = "--regions", paramLabel = "N", defaultValue = "1", description = "虚构地区的个数")
    private int regions;

    @Option(names = "--years", paramLabel = "M", defaultValue = "3", description = "年数")
    private int years;

    @Option(names = "--first-year", paramLabel = "Y", defaultValue = "2019", description = "起始年份")
    private int firstYear;

    @Option(names = "--facts", paramLabel = "N", description = "不写通报，直接在空的数据文件夹里发布约 N 条虚构的进度，供测速")
    private Long facts;

    @Override
    public Integer call() throws IOException {
        if (facts != null) {
            return scale();
        }
        if (folder == null) {
            throw new MissingParameterException(spec.commandLine(), spec.positionalParameters().get(0), "DIR");
        }
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

    private int scale() throws IOException {
        if (facts < 1) {
            throw new CommandFailure("--facts 应至少为 1");
        }
        Path scratch = Files.createTempDirectory("tongbao-scale");
        try {
            ScaleJob.Scaled scaled = new ScaleJob().run(likeness(scratch), shared.data.toAbsolutePath().normalize(), facts);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(String.format(
                    Locale.ROOT, "虚构地区 %d 个，进度 %d 条：写出 %.1f 秒，发布 %.1f 秒，发布文件 %d MB", scaled.regions(), scaled.facts(),
                    scaled.writeSeconds(), scaled.publishSeconds(), Files.size(scaled.release().database()) >> 20));
            return 0;
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    /** One district's ten years, written, loaded and published like any other's. */
    private static Release likeness(Path scratch) {
        Path bulletins = scratch.resolve("sample");
        Path data = scratch.resolve("data");
        new SampleWriter(new SampleOptions(1, 2012, 10)).write(bulletins, data.resolve("reference"));
        new LoadJob().run(new LoadRequest(data, List.of(bulletins.resolve("bulletins"))), (done, found, statements, findings) -> {});
        return new Releases(data).current().orElseThrow();
    }
}
