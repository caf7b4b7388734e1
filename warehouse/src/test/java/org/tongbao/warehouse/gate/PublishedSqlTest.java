package org.tongbao.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSqlTest {

    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void publish() throws Exception {
        database = folder.resolve("r.duckdb");
        try (Connection writer = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE fact (id INTEGER, name VARCHAR)");
            statement.execute("INSERT INTO fact VALUES (1, '云门镇'), (2, NULL)");
            statement.execute("CREATE MACRO twice(x) AS x * 2");
            statement.execute("CREATE MACRO of_id(wanted) AS TABLE SELECT f.name FROM fact f WHERE f.id = wanted");
            statement.execute("CREATE SCHEMA semantic");
            statement.execute("CREATE TABLE semantic.member AS SELECT 1 AS t");
            statement.execute("CREATE VIEW named AS SELECT * FROM fact WHERE name IS NOT NULL");
        }
    }

    @Test
    void answersWhatTheGateAccepts() {
        try (PublishedSql sql = PublishedSql.open(database)) {
            assertThat(sql.check("FROM elsewhere")).isInstanceOf(Verdict.Refused.class);
            Verdict.Accepted accepted = (Verdict.Accepted) sql.check("SELECT name FROM named JOIN fact USING (id, name)");
            List<String> names = sql.query(accepted, rows -> {
                rows.next();
                return List.of(rows.getString(1));
            });
            assertThat(names).containsExactly("云门镇");
        }
    }

    @Test
    void aTableOfAnotherSchemaIsReadByItsFullNameAndNotListed() {
        try (PublishedSql sql = PublishedSql.open(database)) {
            assertThat(sql.check("FROM member")).isInstanceOf(Verdict.Refused.class);
            assertThat(texts(sql, "SELECT t FROM semantic.member")).containsExactly("1");
            assertThat(texts(sql, "SHOW TABLES")).containsExactly("fact", "named");
        }
    }

    private static List<String> texts(PublishedSql sql, String query) {
        return sql.query((Verdict.Accepted) sql.check(query), rows -> {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        });
    }

    @Test
    void callsTheMacrosOfTheReleaseAndNoOther() {
        try (PublishedSql sql = PublishedSql.open(database)) {
            Verdict.Accepted accepted = (Verdict.Accepted) sql.check("SELECT name || twice(2) FROM of_id(wanted := 1)");
            assertThat((String) sql.query(accepted, rows -> {
                        rows.next();
                        return rows.getString(1);
                    }))
                    .isEqualTo("云门镇4");
            assertThat(sql.check("SELECT main.twice(2)")).isInstanceOf(Verdict.Refused.class);
            assertThat(sql.check("FROM of_id((SELECT content FROM read_text('/etc/hostname')))")).isInstanceOf(Verdict.Refused.class);
            assertThat(sql.check("SELECT thrice(2)")).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void saysInTheEnginesWordsWhatFails() {
        try (PublishedSql sql = PublishedSql.open(database)) {
            Verdict.Accepted accepted = (Verdict.Accepted) sql.check("SELECT nam FROM fact");
            assertThatThrownBy(() -> sql.query(accepted, rows -> null))
                    .isInstanceOf(GateException.class)
                    .hasMessageStartingWith("查询失败：")
                    .hasMessageContaining("nam");
        }
    }

    @Test
    void saysWhereAQueryFails() {
        try (PublishedSql sql = PublishedSql.open(database)) {
            assertThat(failure(sql, "SELECT\n  name::INTEGER FROM fact WHERE id = 1").place()).contains(new Place(2, 7, 9));
            assertThat(failure(sql, "SELECT '甲', nam FROM fact").place()).contains(new Place(1, 13, 3));
            assertThat(failure(sql, "SELECT nam FROM fact").message()).contains("nam").doesNotContain("{", "/");
        }
    }

    @Test
    void anAnswerThatFailsAfterItsFirstRowsFails() {
        try (PublishedSql sql = PublishedSql.open(database)) {
            String late = "SELECT (CASE WHEN i = 4000000 THEN 'x' || i ELSE i::VARCHAR END)::INTEGER FROM range(5000000) t(i)";
            assertThat(failure(sql, late).kind()).isEqualTo(SqlFailure.Kind.QUERY);
        }
    }

    @Test
    void keepsToItsBounds() {
        try (PublishedSql sql = PublishedSql.open(database, new PublishedSql.Bounds("64MB", 1, Duration.ofMillis(500)))) {
            assertThat(failure(sql, "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range <> b.range").kind())
                    .isEqualTo(SqlFailure.Kind.DEADLINE);
        }
        try (PublishedSql sql = PublishedSql.open(database, new PublishedSql.Bounds("64MB", 1, Duration.ofMinutes(1)))) {
            assertThat(failure(sql, "SELECT DISTINCT md5(i::VARCHAR) FROM range(2000000) t(i)").kind()).isEqualTo(SqlFailure.Kind.MEMORY);
        }
    }

    private static SqlFailure failure(PublishedSql sql, String query) {
        Verdict.Accepted accepted = (Verdict.Accepted) sql.check(query);
        try {
            return sql.query(accepted, rows -> {
                while (rows.next()) {
                    rows.getObject(1);
                }
                throw new AssertionError("it did not fail");
            });
        } catch (GateException e) {
            return e.failure().orElseThrow();
        }
    }

    @Test
    void aMacroOfTheReleaseDoesNotReplaceTheParser() throws Exception {
        try (Connection writer = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE MACRO json_serialize_sql(x) AS '{\"error\":false,\"statements\":[{}]}'");
        }
        try (PublishedSql sql = PublishedSql.open(database)) {
            assertThat(sql.check("DROP TABLE fact")).isInstanceOf(Verdict.Refused.class);
            int four = sql.query((Verdict.Accepted) sql.check("SELECT twice(2)"), rows -> {
                rows.next();
                return rows.getInt(1);
            });
            assertThat(four).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM read_blob('%1$s')", "SELECT * FROM read_duckdb('%1$s')", "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '/etc/hostname'", "SELECT * FROM glob('/etc/*')", "SET enable_external_access = true",
        "SET disabled_filesystems = ''", "CREATE TABLE x AS SELECT 1", "INSERT INTO fact VALUES (3, 'x')", "DROP VIEW named",
        "COPY (SELECT 1) TO '%1$s' (FORMAT csv, USE_TMP_FILE false)", "COPY (SELECT 1) TO '%1$s.wal' (USE_TMP_FILE false)",
        "ATTACH '%1$s.db' AS other", "LOAD httpfs", "INSTALL httpfs", "EXPORT DATABASE '%1$s.d'",
    })
    void holdsEvenWithoutTheGate(String attack) throws Exception {
        List<String> before = files();
        byte[] bytes = Files.readAllBytes(database);
        try (PublishedSql sql = PublishedSql.open(database)) {
            Verdict.Accepted smuggled = new Verdict.Accepted(attack.formatted(database), Set.of());
            assertThatThrownBy(() -> sql.query(smuggled, rows -> rows.next())).isInstanceOf(GateException.class);
        }
        assertThat(files()).isEqualTo(before);
        assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
