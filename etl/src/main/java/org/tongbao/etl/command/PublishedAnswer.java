package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tongbao.warehouse.gate.GateException;
import org.tongbao.warehouse.gate.PublishedSql;
import org.tongbao.warehouse.gate.Verdict;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;

/** Asks the published release and prints what it answers. */
final class PublishedAnswer {

    private PublishedAnswer() {}

    /** @throws CommandFailure if nothing is published, or the gate refuses the SQL, or it fails */
    static void print(Path data, String sql, ResultFormat format) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        read(data, sql, results -> {
            format.print(results, out);
            return null;
        });
        out.flush();
    }

    /** @throws CommandFailure if nothing is published, or the gate refuses the SQL, or it fails */
    static <T> T read(Path data, String sql, PublishedSql.Reading<T> reading) {
        Release release = new Releases(data)
                .current()
                .orElseThrow(() -> new CommandFailure("数据文件夹 " + data + " 里还没有发布的数据。请先运行 ./tongbao load"));
        try (PublishedSql published = PublishedSql.open(release.database())) {
            Verdict verdict = published.check(sql);
            if (verdict instanceof Verdict.Refused refused) {
                throw new CommandFailure(refused.reason());
            }
            return published.query((Verdict.Accepted) verdict, reading);
        } catch (GateException e) {
            throw new CommandFailure(e.getMessage().lines().findFirst().orElse(""), e);
        }
    }
}
