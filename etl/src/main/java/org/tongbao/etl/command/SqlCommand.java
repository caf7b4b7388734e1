package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.tongbao.warehouse.gate.GateException;
import org.tongbao.warehouse.gate.PublishedSql;
import org.tongbao.warehouse.gate.Verdict;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the published release. */
@Command(name = "sql", description = "向已发布的数据问一条只读的 SELECT", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Parameters(paramLabel = "SELECT", description = "一条 SELECT")
    private String sql;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table", description = "结果的样式：table、csv 或 json")
    private ResultFormat format;

    @Override
    public Integer call() {
        Release release = new Releases(shared.data)
                .current()
                .orElseThrow(() -> new CommandFailure("数据文件夹 " + shared.data + " 里还没有发布的数据。请先运行 ./tongbao load"));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (PublishedSql published = PublishedSql.open(release.database())) {
            Verdict verdict = published.check(sql);
            if (verdict instanceof Verdict.Refused refused) {
                throw new CommandFailure(refused.reason());
            }
            published.query((Verdict.Accepted) verdict, results -> {
                format.print(results, out);
                return null;
            });
            out.flush();
            return 0;
        } catch (GateException e) {
            throw new CommandFailure(e.getMessage().lines().findFirst().orElse(""), e);
        }
    }
}
