package org.tongbao.web.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Queries made by mutation of others: tokens dropped, doubled, swapped, and put in from what attackers write. The seed makes them all. */
final class Mutations {

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\W)|(?=\\W)");
    private static final List<String> SEEDS = List.of(
            "SELECT subject, actual, rate FROM progress WHERE year = 2021 AND month = 12 ORDER BY rate DESC LIMIT 5",
            "SELECT region, sum(actual) AS total, avg(rate) FROM progress GROUP BY ALL HAVING count(*) > 1",
            "WITH a AS (SELECT * FROM fact_progress LIMIT 10), b AS (SELECT * FROM a) SELECT count(*) FROM a JOIN b USING (subject_key)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
            "SELECT *, rank() OVER (PARTITION BY indicator_key ORDER BY actual DESC) FROM fact_progress QUALIFY row_number() OVER () = 1",
            "SELECT CASE WHEN a BETWEEN 1 AND 2 THEN 'x' ELSE coalesce(b, 'y') END FROM (SELECT 1 AS a, 'z' AS b) WHERE a IN (SELECT 1)",
            "FROM range(3) SELECT [x * 2 FOR x IN [1, 2]], {'a': 1}, unnest([1, 2])",
            "PIVOT (SELECT status, actual, subject_key FROM fact_progress LIMIT 50) ON status IN ('reported', 'zero') USING sum(actual)",
            "VALUES (1, '一'), (2, '二')", "SELECT 1 UNION ALL (SELECT 2 EXCEPT SELECT 3)", "DESCRIBE fact_progress", "SUMMARIZE dim_region",
            "SELECT d::DATE + INTERVAL 1 MONTH, extract(year FROM d), strftime(d, '%Y') FROM (SELECT DATE '2021-01-01' AS d)",
            "SELECT count(DISTINCT name), string_agg(name, ',' ORDER BY name) FROM dim_subject TABLESAMPLE 10%",
            "SELECT list_transform([1, 2], lambda x : x + 1), map {'a': 1}, regexp_replace('abc', 'b', 'x')",
            "SELECT title FROM dim_report WHERE title LIKE '%通报%' AND issue_date > DATE '2020-01-01'",
            "SELECT json_extract('{\"a\": [1]}', '$.a[0]'), '{}'::JSON, [1, 2, 3][1:2], 'abc'[2]",
            "SELECT approx_quantile(actual, 0.5), mode(status), histogram(month) FROM fact_progress WHERE actual IS NOT NULL");
    private static final List<String> SPICE = List.of(
            ";", "--", "/*", "*/", "'", "\"", "$$", "(", ")", "[", "]", "{", "}", ",", "*", "::", "NULL", "0", "-1", "9223372036854775807", "1e308", "'\u0000'",
            "?", "$1", "#1", "@", "COPY", "TO", "ATTACH", "DELETE FROM dim_region", "INSERT INTO", "UPDATE", "DROP TABLE", "CREATE", "SET", "PRAGMA",
            "read_text('/etc/passwd')", "'/etc/passwd'", "glob('/*')", "duckdb_settings()", "current_setting('threads')", "getenv('HOME')", "query('SELECT 1')",
            "information_schema.tables", "system.main.sum(1)", "AS", "FROM", "SELECT", "WHERE", "UNION ALL", "LATERAL", "NATURAL JOIN", "ASOF JOIN", "POSITIONAL JOIN",
            "RECURSIVE", "EXCLUDE", "REPLACE", "COLUMNS(*)", "OVER ()", "FILTER (WHERE true)", "WITHIN GROUP (ORDER BY 1)", "GROUPING SETS ((), (1))", "CUBE (1)",
            "DISTINCT ON (1)", "INTERVAL 1 DAY", "DATE '0001-01-01'", "'x'::BLOB", "'1'::DECIMAL(38,38)", "[]", "{}", "map {}", "lambda x : x", "TRY_CAST(1 AS INT)",
            "COLLATE nocase", "IS DISTINCT FROM", "ANY (SELECT 1)", "EXISTS (SELECT 1)", "unnest([1])", "range(10)", "表", "数", "\uFEFF", "AT (VERSION => 1)");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    String next() {
        List<String> tokens = new ArrayList<>(List.of(BETWEEN.split(pick(SEEDS))));
        for (int i = random.nextInt(2) + 1; i > 0; i--) {
            mutate(tokens);
        }
        return String.join("", tokens);
    }

    private void mutate(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(8)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 3 -> tokens.set(at, " " + pick(SPICE) + " ");
            case 4 -> tokens.add(at, " " + pick(SPICE) + " ");
            case 5, 6 -> {
                int other = random.nextInt(tokens.size());
                String token = tokens.get(other);
                tokens.set(other, tokens.get(at));
                tokens.set(at, token);
            }
            default -> {
                List<String> other = List.of(BETWEEN.split(pick(SEEDS)));
                tokens.addAll(at, other.subList(random.nextInt(other.size()), other.size()));
            }
        }
        if (tokens.isEmpty()) {
            tokens.add("SELECT");
        }
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
