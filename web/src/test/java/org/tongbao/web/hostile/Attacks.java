package org.tongbao.web.hostile;

import static org.tongbao.web.hostile.Attack.DEADLINE;
import static org.tongbao.web.hostile.Attack.FAILED;
import static org.tongbao.web.hostile.Attack.LARGE;
import static org.tongbao.web.hostile.Attack.LOST;
import static org.tongbao.web.hostile.Attack.MEMORY;
import static org.tongbao.web.hostile.Attack.OK;
import static org.tongbao.web.hostile.Attack.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attacks that are statements alone. In them {@code {served}} is the release's file, {@code {hidden}} one that is not
 * published, {@code {data}} the data folder, {@code {temp}} the server's temporary folder, {@code {port}} a listener of
 * this machine, {@code {evil}} a file that must not come to be.
 */
final class Attacks {

    private static final String BOMB_ENDS = MEMORY + " " + DEADLINE + " " + LOST;

    private Attacks() {}

    static Stream<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.addAll(reading());
        attacks.addAll(writing());
        attacks.addAll(exhausting());
        return attacks.stream();
    }

    private static List<Attack> reading() {
        return List.of(
                Attack.of("A01", REFUSED, "SELECT * FROM read_text('/etc/passwd')", "SELECT (SELECT content FROM read_text('/etc/passwd'))"),
                Attack.of("A02", REFUSED, "SELECT * FROM \"read_text\"('/etc/passwd')", "SELECT * FROM \"READ_TEXT\"('/etc/passwd')"),
                Attack.of("A03", REFUSED, "SELECT * FROM '/etc/passwd'", "FROM '{data}/x.csv'", "FROM 's.parquet'",
                        "SELECT * FROM \"/etc/passwd\"", "FROM 'file:///etc/passwd'", "DESCRIBE '/etc/passwd'", "SUMMARIZE '/etc/passwd'",
                        "SELECT 1 WHERE EXISTS (FROM '/etc/passwd')"),
                Attack.of("A04", REFUSED, Stream.of("read_blob", "read_csv", "read_csv_auto", "read_json", "read_json_auto", "read_json_objects",
                                "read_json_objects_auto", "read_ndjson", "read_ndjson_auto", "read_ndjson_objects", "read_parquet", "parquet_scan")
                        .map(f -> "SELECT * FROM " + f + "('/etc/passwd')").toArray(String[]::new)),
                Attack.of("A05", REFUSED, Stream.of("glob", "sniff_csv", "parquet_metadata", "parquet_schema", "parquet_full_metadata",
                                "parquet_file_metadata", "parquet_kv_metadata")
                        .map(f -> "SELECT * FROM " + f + "('/etc/*')").toArray(String[]::new)),
                Attack.of("A06", REFUSED, "SELECT * FROM read_blob('{served}')", "SELECT size FROM read_blob('{served}*')"),
                Attack.of("A07", REFUSED, "SELECT * FROM read_duckdb('{served}')", "SELECT * FROM read_blob('{temp}/*')"),
                Attack.of("A08", REFUSED, "SELECT * FROM query('select * from read_text(''/etc/passwd'')')", "SELECT * FROM query_table('/x.csv')",
                        "SELECT * FROM query_table(['dim_region'])"),
                Attack.of("A09", REFUSED, "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
                        "PRAGMA json_execute_serialized_sql('{}')", "SELECT json_execute_serialized_sql('{}')", "SELECT json_serialize_plan('SELECT 1')"),
                Attack.of("A10", REFUSED, "SELECT * FROM duckdb_settings()", "SELECT current_setting('secret_directory')",
                        "SELECT * FROM duckdb_databases()", "FROM duckdb_databases", "SELECT current_database()", "PRAGMA database_list",
                        "SELECT * FROM pragma_database_list()", "FROM pragma_database_size()"),
                Attack.of("A11", REFUSED, "SELECT getenv('HOME')", "SELECT getvariable('x')"),
                Attack.of("A12", REFUSED, "SELECT * FROM read_text('http://127.0.0.1:{port}/x')", "FROM 'http://127.0.0.1:{port}/x.csv'",
                        "FROM 's3://127.0.0.1:{port}/x.parquet'", "FROM read_text('hf://127.0.0.1:{port}/x')", "FROM read_blob('gcs://127.0.0.1:{port}/x')",
                        "ATTACH 'http://127.0.0.1:{port}/x.duckdb'"),
                Attack.of("A13", REFUSED, "SELECT * FROM read_text('{data}/link')", "FROM '{data}/link'"),
                Attack.of("A14", REFUSED, "SET home_directory = '/etc'", "SELECT * FROM read_text('~/.bashrc')", "FROM '~/.bashrc'",
                        "SELECT * FROM read_text({'a': '/etc/passwd'}::VARIANT)"),
                Attack.of("A15", REFUSED, "SELECT * FROM system.main.duckdb_settings()", "FROM temp.x", "FROM information_schema.tables",
                        "FROM pg_catalog.pg_tables", "FROM pg_tables", "FROM sqlite_master", "FROM system.information_schema.columns",
                        "FROM duckdb_columns", "FROM pragma_table_info('dim_region')"),
                Attack.of("A16", REFUSED, "FROM duckdb_logs", "FROM duckdb_prepared_statements()", "FROM duckdb_secrets()", "FROM which_secret('x', 's3')",
                        "FROM duckdb_temporary_files()", "FROM duckdb_extensions()", "FROM duckdb_memory()", "FROM duckdb_log_contexts()"),
                Attack.of("A17", FAILED + " " + REFUSED, "SELECT CAST(title AS INTEGER) FROM dim_report", "SELECT '{served}'::INTEGER",
                        "SELECT nothing FROM dim_report", "SELECT * FROM dim_report WHERE strptime(title, '%Y') > DATE '2021-01-01'",
                        "SELECT title FROM dim_report WHERE hidden_column = 1", "FROM no_such_table"),
                Attack.of("A18", REFUSED, "FROM hidden.main.secret", "FROM secret", "FROM read_duckdb('{hidden}')", "FROM '{hidden}'",
                        "ATTACH '{hidden}' AS hidden"));
    }

    private static List<Attack> writing() {
        return List.of(
                Attack.of("B01", REFUSED, "COPY (SELECT 1) TO '{served}' (FORMAT csv, USE_TMP_FILE false)"),
                Attack.of("B02", REFUSED, "COPY (SELECT '\\x00'::BLOB) TO '{served}.wal' (FORMAT blob, USE_TMP_FILE false)"),
                Attack.of("B03", REFUSED, "COPY (SELECT 1) TO '{temp}/x'"),
                Attack.of("B04", REFUSED, "COPY (SELECT 1) TO '{data}/warehouse/evil.parquet'", "COPY dim_region TO '{data}/warehouse/f.parquet'"),
                Attack.of("B05", REFUSED, "COPY (SELECT 1) TO '{evil}'", "COPY (SELECT 1) TO '/dev/stdout'", "COPY (SELECT 1) TO '|touch {evil}'",
                        "EXPORT DATABASE '{evil}'", "IMPORT DATABASE '{evil}'"),
                Attack.of("B06", REFUSED, "INSERT INTO dim_region SELECT * FROM dim_region", "UPDATE dim_region SET name = 'x'", "DELETE FROM dim_region",
                        "MERGE INTO dim_region USING dim_report ON true WHEN MATCHED THEN DELETE", "DROP TABLE dim_region",
                        "ALTER TABLE dim_region ADD COLUMN x INTEGER", "CREATE TABLE x AS SELECT 1", "COMMENT ON TABLE dim_region IS 'x'",
                        "TRUNCATE dim_region", "CREATE OR REPLACE VIEW progress AS SELECT 1"),
                Attack.of("B07", REFUSED, "WITH x AS (DELETE FROM dim_region RETURNING name) SELECT * FROM x",
                        "WITH x AS (INSERT INTO dim_region SELECT * FROM dim_region RETURNING name) SELECT * FROM x",
                        "SELECT * FROM (WITH x AS (UPDATE dim_region SET name = 'x' RETURNING name) SELECT * FROM x)"),
                Attack.of("B08", REFUSED, "SELECT 1; DROP TABLE dim_region", "DROP TABLE dim_region; SELECT 1", "SELECT 1;; COPY (SELECT 1) TO '{evil}'"),
                Attack.of("B09", REFUSED, "SELECT 1; SELECT 2", "SELECT 1;SELECT 2;"),
                Attack.of("B10", OK, "SELECT /* ; */ 1", "SELECT ';DROP TABLE dim_region'", "SELECT $$;drop$$", "SELECT 1 -- ; DROP TABLE dim_region\n;",
                        "SELECT $x$';\"$x$ AS \"; drop\"", "SELECT 'it''s; -- fine'"),
                Attack.of("B11", REFUSED, "SELECT 1\u0000; DROP TABLE dim_region", "\uFEFFSELECT 1", "SEL\u200BECT 1", "ＳＥＬＥＣＴ 1", "SELECT '\u202Ex'",
                        "SELECT\u00011"),
                Attack.of("B12", REFUSED, "ATTACH '{evil}' AS x", "ATTACH '{temp}/x.db'", "ATTACH ':memory:' AS m", "DETACH x", "USE memory",
                        "COPY FROM DATABASE memory TO other"),
                Attack.of("B13", REFUSED, Stream.of("memory_limit", "threads", "enable_external_access", "lock_configuration", "max_execution_time",
                                "home_directory", "profiling_output", "log_query_path", "temp_directory", "disabled_filesystems")
                        .flatMap(s -> Stream.of("SET " + s + " = '1'", "RESET " + s, "SET GLOBAL " + s + " = '1'", "PRAGMA " + s + " = '1'"))
                        .toArray(String[]::new)),
                Attack.of("B14", REFUSED, "SET search_path = 'x'", "SET schema = 'x'", "SET VARIABLE x = 1", "SELECT getvariable('x')"),
                Attack.of("B15", REFUSED, "CREATE TEMP VIEW dim_region AS SELECT 666 AS name", "CREATE TEMP MACRO sum(x) AS 42",
                        "CREATE TEMP TABLE dim_region AS SELECT 1"),
                Attack.of("B16", REFUSED, "CREATE MACRO json_serialize_sql(x) AS '{}'", "CREATE OR REPLACE MACRO md5(x) AS 'x'"),
                Attack.of("B17", REFUSED, "INSTALL httpfs", "INSTALL shellfs FROM community", "LOAD '{data}/x.duckdb_extension'", "FORCE INSTALL httpfs",
                        "UPDATE EXTENSIONS"),
                Attack.of("B18", REFUSED, "CREATE SECRET s (TYPE http, BEARER_TOKEN 'x')", "CREATE PERSISTENT SECRET s (TYPE http)", "DROP SECRET s"),
                Attack.of("B19", REFUSED, "SELECT write_log('forged')", "CALL enable_logging(storage='file', storage_path='{evil}')",
                        "CALL enable_profiling(save_location='{evil}')", "FROM enable_logging()", "CALL truncate_duckdb_logs()"),
                Attack.of("B20", REFUSED, "BEGIN", "BEGIN TRANSACTION", "COMMIT", "ROLLBACK", "CHECKPOINT", "FORCE CHECKPOINT", "VACUUM", "ANALYZE",
                        "PRAGMA enable_verification", "FROM force_checkpoint()"),
                Attack.of("B21", REFUSED, "SELECT nextval('seq')", "SELECT currval('seq')", "CREATE SEQUENCE seq", "SELECT txid_current()"),
                Attack.of("B22", REFUSED, "SELECT register_external_resource('x')", "CALL register_external_resource('x')",
                        "FROM create_external_resource('x')", "SELECT a_function_of_a_later_engine(1)", "FROM a_table_function_of_a_later_engine(1)"));
    }

    private static List<Attack> exhausting() {
        return List.of(
                Attack.of("C01", OK + " " + FAILED, sum(999), sum(900)),
                Attack.of("C01 deeper", OK + " " + FAILED + " " + REFUSED, sum(5_000), sum(30_000)),
                Attack.of("C02", OK + " " + LARGE + " " + FAILED + " " + REFUSED + " " + BOMB_ENDS, chain(330), chain(1200), joins(500), nested("(SELECT * FROM ", "(SELECT 1)", ")", 180),
                        nested("(SELECT * FROM ", "(SELECT 1)", ")", 1000), recursive(60), recursive(200), "SELECT " + nested("{'a': ", "1", "}", 199),
                        "SELECT " + nested("{'a': ", "1", "}", 999)),
                Attack.of("C03", REFUSED + " " + LARGE, Stream.of("(", "[", "abs(", "NOT ", "CASE WHEN ", "{'a':", "- ").map(s -> "SELECT " + s.repeat(60_000 / s.length()))
                        .toArray(String[]::new)),
                Attack.of("C03 types", OK + " " + FAILED + " " + REFUSED, "SELECT NULL::INT" + "[]".repeat(20_000), "SELECT '" + "[".repeat(20_000) + "'::JSON",
                        "SELECT NOT " + "NOT ".repeat(10_000) + "true", "SELECT " + "- ".repeat(10_000) + "1"),
                Attack.of("C04", BOMB_ENDS, lambdas(24), lambdas(60)),
                Attack.of("C05", OK + " " + BOMB_ENDS, "SELECT len(range(100000000))", "SELECT list_aggregate(range(90000000), 'sum')"),
                Attack.of("C06", BOMB_ENDS, "SELECT length(repeat('x', 1000000000))", "SELECT length(repeat('x', 4000000000))"),
                Attack.of("C07", OK + " " + BOMB_ENDS, "SELECT levenshtein(repeat('a', 60000), repeat('b', 60000))",
                        "SELECT damerau_levenshtein(repeat('a', 20000), repeat('b', 20000))", "SELECT jaro_similarity(repeat('ab', 200000), repeat('ba', 200000))"),
                Attack.of("C08", BOMB_ENDS, "SELECT list_sum(list_transform(range(200000000), lambda x: x * 2))",
                        "SELECT len(flatten(list_transform(range(100), lambda x: range(10000000))))"),
                Attack.of("C09", REFUSED, "SELECT sleep_ms(20000)", "SELECT count(sleep_ms(100)) FROM range(1000)"),
                Attack.of("C10", DEADLINE, "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range + 1",
                        "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r",
                        "SELECT max(md5(i::VARCHAR)) FROM range(100000000) t(i)",
                        "SELECT count(*) FROM generate_series(TIMESTAMP '2000-01-01', TIMESTAMP '2030-01-01', INTERVAL 1 MICROSECOND)"),
                Attack.of("C12", BOMB_ENDS + " " + LARGE, "SELECT repeat('x', 500000000) AS a", "SELECT repeat('x', 2000000) AS a",
                        "SELECT list_transform(range(1000000), lambda x: 'xxxxxxxxxxxx') AS a", "SELECT string_agg('0123456789', '') AS a FROM range(5000000)"),
                Attack.of("C13", OK + " " + FAILED + " " + REFUSED + " " + LARGE + " " + BOMB_ENDS,
                        "SELECT " + numbers(1, 12_000), "SELECT " + numbers(1, 1001), "SELECT " + numbers(1, 30_000),
                        "PIVOT (SELECT i, 1 AS v FROM range(10) t(i)) ON i IN (" + numbers(1, 9000) + ") USING sum(v)",
                        IntStream.range(0, 3000).mapToObj(i -> "SELECT " + i).collect(Collectors.joining(" UNION ALL ")),
                        "SELECT count(*) FROM (SELECT " + columns(24) + " FROM range(100) t(i)) GROUP BY CUBE (" + names(24) + ")",
                        "SELECT COLUMNS('.') FROM (SELECT " + numbers(1, 900) + "), (SELECT " + numbers(1, 900) + ")"),
                Attack.of("C14", MEMORY + " " + DEADLINE, "SELECT * FROM range(200000000) t(i) ORDER BY hash(i)", "SELECT DISTINCT hash(i) FROM range(200000000) t(i)",
                        "SELECT sum(r) FROM (SELECT row_number() OVER (ORDER BY hash(i)) AS r FROM range(200000000) t(i))"),
                Attack.of("C15", MEMORY + " " + DEADLINE, "SELECT count(*) FROM (SELECT DISTINCT md5(i::VARCHAR) FROM range(100000000) t(i))",
                        "SELECT list(md5(i::VARCHAR)) FROM range(100000000) t(i)"));
    }

    private static String sum(int terms) {
        return "SELECT " + "1+".repeat(terms) + "1";
    }

    private static String chain(int steps) {
        return "WITH c0 AS (SELECT 1 AS x)" + IntStream.rangeClosed(1, steps).mapToObj(i -> ", c" + i + " AS (SELECT x FROM c" + (i - 1) + ")")
                .collect(Collectors.joining()) + " SELECT * FROM c" + steps;
    }

    private static String joins(int tables) {
        return "SELECT count(*) FROM " + IntStream.range(0, tables).mapToObj(i -> "range(1) t" + i).collect(Collectors.joining(", "));
    }

    private static String nested(String open, String middle, String close, int depth) {
        String inner = open.repeat(depth) + middle + close.repeat(depth);
        return open.startsWith("(SELECT") ? "SELECT * FROM " + inner : inner;
    }

    private static String recursive(int depth) {
        return "WITH RECURSIVE r AS (".repeat(depth) + "SELECT 1 AS i" + " UNION ALL SELECT i + 1 FROM r WHERE i < 1) SELECT * FROM r".repeat(depth);
    }

    private static String lambdas(int depth) {
        return "SELECT " + IntStream.range(0, depth).mapToObj(i -> "list_transform(range(100), lambda x" + i + ": ").collect(Collectors.joining())
                + "x0" + ")".repeat(depth);
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "i % " + (i + 2) + " AS c" + i).collect(Collectors.joining(", "));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }
}
