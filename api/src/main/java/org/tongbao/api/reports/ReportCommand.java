package org.tongbao.api.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tongbao.api.ask.Asking;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.reports.text.Outline;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a report into files, without a server. */
@Command(name = "report", description = "写出年终比较报告，或某月通报的草稿", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final int LAST_MONTH = 12;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "数据文件夹")
    private Path data = Path.of(System.getenv().getOrDefault("TONGBAO_DATA", "data"));

    @Option(names = "--region", paramLabel = "CODE", required = true, description = "行政区划代码，六位数字")
    private String region;

    @Option(names = "--year", paramLabel = "Y", required = true, description = "年份")
    private int year;

    @Option(names = "--month", paramLabel = "M", description = "月份：写这个月通报的草稿；不写是年终比较报告")
    private Integer month;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "写到的文件，格式由扩展名定；可以写几次")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        check();
        List<ReportFormat> formats = files.stream().map(this::format).toList();
        List<String> warnings = new ArrayList<>();
        try (Engine engine = Engine.open(new Releases(data).current().orElseThrow(Problem::nothingPublished), 1)) {
            Reports reports = new Reports(new Asking());
            Outline outline = month == null ? reports.year(engine, region, year) : reports.month(engine, region, year, month);
            for (int i = 0; i < files.size(); i++) {
                warnings.addAll(write(outline, formats.get(i), files.get(i)));
                spec.commandLine().getOut().println("已写出 " + files.get(i) + "（" + outline.name() + "，数据发布 " + outline.release() + "）");
            }
        }
        warnings.stream().distinct().forEach(spec.commandLine().getErr()::println);
        return 0;
    }

    private void check() {
        if (!region.matches("[0-9]{6}")) {
            throw new ParameterException(spec.commandLine(), "行政区划代码应为六位数字，如 520502，不是“" + region + "”");
        }
        if (year < 1900 || year > 9999) {
            throw new ParameterException(spec.commandLine(), "年份应为四位数字，如 2021，不是“" + year + "”");
        }
        if (month != null && (month < 1 || month > LAST_MONTH)) {
            throw new ParameterException(spec.commandLine(), "月份应为 1 到 12，不是“" + month + "”");
        }
    }

    private ReportFormat format(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return ReportFormat.of(dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "写不成“" + name + "”这种文件，扩展名应为 " + ReportFormat.all()));
    }

    /** Whole or not at all: a file that was there stays if this one can't be written. */
    private static List<String> write(Outline outline, ReportFormat format, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new IOException("文件夹 " + folder + " 不存在，请先建好");
        }
        Path made = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            List<String> warnings;
            try (OutputStream out = Files.newOutputStream(made)) {
                warnings = format.write(outline, out);
            }
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            return warnings;
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
