package org.tongbao.etl.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints what does not add up, gravest first, with the sum and the places it was printed. */
@Command(name = "findings", description = "列出已发布数据中对不上的数，带算式和原文", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {

    private static final String SQL = """
            WITH printed AS (
              SELECT statement_key AS key, quote, start_offset AS place FROM fact_statement
              UNION ALL SELECT membership_key, quote, start_offset FROM fact_membership
            ),
            sides AS (
              SELECT finding_key, unnest(list_concat(left_statements, right_statements)) AS key FROM fact_finding
            ),
            quoted AS (
              SELECT finding_key, string_agg(quote, ' ｜ ' ORDER BY place) AS quotes
              FROM (SELECT finding_key, regexp_replace(quote, '\\s+', '', 'g') AS quote, min(place) AS place
                    FROM sides JOIN printed USING (key) GROUP BY ALL)
              GROUP BY finding_key
            )
            SELECT f.severity, f.rule, g.code AS region_code, g.name AS region, p.name AS period, f.message, f.arithmetic,
                   regexp_replace(r.title, '\\s+', '', 'g') AS report, r.source_name AS source, coalesce(q.quotes, '') AS quotes
            FROM fact_finding f JOIN dim_region g USING (region_key) JOIN dim_period p ON p.period_key = f.period_key
              JOIN dim_report r ON r.report_key = f.report_key LEFT JOIN quoted q ON q.finding_key = f.finding_key
            WHERE %s AND %s
            ORDER BY CASE f.severity WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, g.code, f.period_key, f.rule, f.message
            """;

    @ParentCommand
    private Tongbao shared;

    @Option(names = "--region", paramLabel = "CODE", description = "只看这个行政区划代码的，六位数字")
    private String region;

    @Option(names = "--year", paramLabel = "Y", description = "只看这一年的")
    private Integer year;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table", description = "结果的样式：table、csv 或 json")
    private ResultFormat format;

    @Override
    public Integer call() {
        if (region != null && !region.matches("[0-9]{6}")) {
            throw new CommandFailure("行政区划代码应为六位数字，如 520502，不是“" + region + "”");
        }
        String sql = SQL.formatted(
                region == null ? "true" : "g.code = '" + region + "'", year == null ? "true" : "p.year = " + year);
        PublishedAnswer.print(shared.data, sql, format);
        return 0;
    }
}
