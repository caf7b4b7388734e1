package org.tongbao.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private Gate gate;

    @BeforeAll
    void open() {
        gate = Gate.over(List.of("fact_statement", "fact_progress", "进度", "semantic.member"));
    }

    @AfterAll
    void close() {
        gate.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT 1",
        "select * from FACT_STATEMENT;",
        "SELECT value::DECIMAL(18,2), try_cast(unit AS INTEGER) FROM main.fact_statement f WHERE f.value IS NOT NULL",
        "SELECT 单位, sum(实际) FILTER (WHERE 实际 > 0) AS 合计 FROM 进度 GROUP BY ALL HAVING count(*) > 1 ORDER BY 2 DESC LIMIT 10",
        "WITH a AS (SELECT * FROM fact_progress), 乙 AS (SELECT * FROM a) SELECT * FROM 乙 JOIN a USING (subject_key)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
        "SELECT *, rank() OVER (PARTITION BY indicator_key ORDER BY actual DESC) FROM fact_progress QUALIFY row_number() OVER () = 1",
        "SELECT CASE WHEN a BETWEEN 1 AND 2 THEN 'x' ELSE coalesce(b, 'y') END FROM fact_progress WHERE c IN (SELECT 1) AND EXISTS (SELECT 1)",
        "FROM range(3) SELECT [x * 2 FOR x IN [1, 2]], {'a': 1}, unnest([1, 2])",
        "SELECT unnest FROM unnest([1, 2]), generate_series(1, 2)",
        "PIVOT fact_progress ON status IN ('reported', 'zero') USING sum(actual) GROUP BY subject_key",
        "VALUES (1, '一'), (2, '二')",
        "SELECT 1 UNION ALL (SELECT 2 EXCEPT SELECT 3)",
        "SELECT m.t FROM semantic.member m JOIN Semantic.\"MEMBER\" n USING (t)",
        "DESCRIBE fact_progress",
        "SUMMARIZE fact_progress",
        "SHOW TABLES",
        "SELECT /* ; */ 'a;DROP TABLE fact_progress' AS \"drop\", $$;drop$$ -- ;\n",
        "SELECT a COLLATE nocase, x -> 'a', y ->> '$.b', d::DATE + INTERVAL 1 MONTH, extract(year FROM d), a || b, a LIKE '%x' FROM fact_progress",
        "SELECT count(DISTINCT a), string_agg(a, ',' ORDER BY a), quantile_cont(b, 0.5) FROM fact_progress TABLESAMPLE 10%",
        "SELECT DISTINCT ON (a) a, #1, COLUMNS('^v') , list_transform([1], lambda x : x + 1) FROM fact_progress NATURAL LEFT JOIN fact_statement",
    })
    void acceptsOneSelectOverPublishedTables(String sql) {
        assertThat(gate.check(sql)).as(() -> gate.check(sql).toString()).isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", ";", "--",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE fact_progress",
        "DROP TABLE fact_progress", "DELETE FROM fact_progress", "UPDATE fact_progress SET actual = 0",
        "INSERT INTO fact_progress VALUES (1)", "CREATE TABLE x AS SELECT 1", "CREATE TEMP MACRO sum(x) AS 42",
        "MERGE INTO fact_progress USING fact_statement ON true WHEN MATCHED THEN DELETE", "TRUNCATE fact_progress",
        "WITH x AS (DELETE FROM fact_progress RETURNING *) SELECT * FROM x",
        "WITH x AS (INSERT INTO fact_progress VALUES (1) RETURNING *) SELECT * FROM x",
        "WITH x AS (UPDATE fact_progress SET actual = 1 RETURNING *) SELECT * FROM x",
        "COPY (SELECT 1) TO '/tmp/x.csv'", "COPY fact_progress FROM '/tmp/x.csv'", "EXPORT DATABASE '/tmp/x'",
        "ATTACH '/tmp/x.db'", "DETACH x", "USE x", "LOAD '/tmp/x'", "INSTALL httpfs", "CREATE SECRET s (TYPE http)",
        "SET memory_limit = '1TB'", "RESET threads", "PRAGMA database_list", "SET VARIABLE x = 1", "CALL pragma_version()",
        "BEGIN", "CHECKPOINT", "VACUUM", "EXPLAIN SELECT 1", "PREPARE p AS SELECT 1",
        "SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM \"read_text\"('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'", "FROM 'x.parquet'", "SELECT * FROM glob('/*')", "FROM sniff_csv('/x')",
        "FROM parquet_metadata('/x')", "FROM read_duckdb('/x')", "FROM query('SELECT 1')", "FROM query_table('/x.csv')",
        "FROM json_execute_serialized_sql('{}')", "FROM duckdb_settings()", "FROM duckdb_databases()", "FROM duckdb_settings",
        "SELECT * FROM information_schema.tables", "SELECT * FROM pg_catalog.pg_tables", "FROM pg_tables", "FROM sqlite_master",
        "FROM member", "FROM main.member", "FROM \"semantic.member\"", "FROM semantic.fact_progress", "FROM other.semantic.member",
        "WITH a AS (SELECT 1) FROM semantic.a", "FROM other.main.fact_progress", "FROM temp.fact_progress", "FROM fact_progress AT (VERSION => 1)",
        "SELECT current_setting('secret_directory')", "SELECT getenv('HOME')", "SELECT getvariable('x')",
        "SELECT nextval('s')", "SELECT write_log('x')", "SELECT sleep_ms(9)", "SELECT system.main.sum(1)", "SELECT txid_current()",
        "SELECT 1 WHERE (SELECT count(*) FROM (FROM read_blob('/x'))) > 0",
        "SELECT (SELECT list(x) FROM fact_progress ORDER BY current_setting('x'))",
        "SELECT sum(1) OVER (ORDER BY getenv('x'))",
        "SELECT list_transform([1], lambda x : getenv('x'))",
        "FROM fact_progress JOIN LATERAL read_csv('/x') ON true",
        "FROM unknown_table", "SELECT unknown_function(1)", "SELECT ?", "SELECT $1", "SELECT $name",
        "WITH \"/etc/passwd\" AS (SELECT 1) SELECT * FROM \"/etc/passwd\"",
        "SELECT * FROM duckdb_tables, (WITH duckdb_tables AS (SELECT 1) SELECT * FROM duckdb_tables)",
        "SHOW DATABASES", "SHOW ALL TABLES", "ＳＥＬＥＣＴ 1", "SELECT\u0000 1", "SELECT '\u202E'", "SELECT 1\uFEFF",
    })
    void refusesEverythingElse(String sql) {
        assertThat(gate.check(sql)).isInstanceOfSatisfying(
                Verdict.Refused.class, refused -> assertThat(refused.reason()).isNotBlank().doesNotContain("Exception"));
    }

    @Test
    void boundsTheTextAndSurvivesDeepNesting() {
        assertThat(gate.check("SELECT '" + "长".repeat(Gate.LONGEST_BYTES / 3) + "'")).isInstanceOf(Verdict.Refused.class);
        assertThat(gate.check("SELECT " + "1+".repeat(999) + "1")).isInstanceOf(Verdict.Accepted.class);
        List<String> deep = List.of("(".repeat(20_000), "[".repeat(20_000), "abs(".repeat(10_000), "NOT ".repeat(10_000),
                "CASE WHEN ".repeat(5_000), "1+".repeat(30_000) + "1");
        for (String nesting : deep) {
            assertThat(gate.check("SELECT " + nesting)).isInstanceOf(Verdict.Refused.class);
        }
    }

    /** A function of a newer engine is in neither list until someone has read what it does. */
    @Test
    void everyFunctionOfTheEngineIsReviewed() throws Exception {
        Set<String> allowed = listed("functions.txt");
        Set<String> refused = listed("functions-refused.txt");
        Set<String> known = new TreeSet<>();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = engine.createStatement();
                ResultSet functions = query.executeQuery("SELECT DISTINCT function_name FROM duckdb_functions()")) {
            while (functions.next()) {
                known.add(functions.getString(1));
            }
        }
        Set<String> reviewed = new TreeSet<>(allowed);
        reviewed.addAll(refused);

        assertThat(refused).doesNotContainAnyElementsOf(allowed);
        assertThat(known).isEqualTo(reviewed);
    }

    private static Set<String> listed(String name) throws IOException {
        try (InputStream list = Gate.class.getResourceAsStream(name)) {
            return new TreeSet<>(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("## "))
                    .toList());
        }
    }

    @Test
    void saysWhereARefusedQueryIsWrong() {
        assertThat(place("SELECT 1,\n  getenv('x')")).contains(new Place(2, 3, 11));
        assertThat(place("SELECT '中文' FROM 没有的表")).contains(new Place(1, 18, 4));
        assertThat(place("SELECT 1 +\n FROM fact_progress")).contains(new Place(2, 2, 4));
        assertThat(place("SELECT\r\n\u0007")).contains(new Place(2, 1, 1));
        assertThat(place("SELECT 1; SELECT 2")).isEmpty();
    }

    private Optional<Place> place(String sql) {
        return ((Verdict.Refused) gate.check(sql)).place();
    }

    @Test
    void theReleasesOwnMacrosMayBeCalledAndNoOthers() {
        try (Gate own = Gate.over(List.of("fact_progress"), List.of("ytd"), List.of("pace"))) {
            assertThat(own.check("SELECT YTD(1) FROM pace(2), fact_progress")).isInstanceOfSatisfying(
                    Verdict.Accepted.class, accepted -> assertThat(accepted.tables()).containsExactly("fact_progress"));
            assertThat(own.check("SELECT pace(1)")).isInstanceOf(Verdict.Refused.class);
            assertThat(own.check("FROM ytd(1)")).isInstanceOf(Verdict.Refused.class);
            assertThat(gate.check("SELECT ytd(1)")).isInstanceOf(Verdict.Refused.class);
        }
    }
}
