package org.tongbao.warehouse.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that tells analysts what a release holds, in Markdown, as the release itself says it by its comments. What has
 * none is a part of the machinery and stays out.
 */
public final class SchemaPage {

    private static final String RELATIONS = """
            SELECT table_name AS name, comment, 'table' AS kind FROM duckdb_tables() WHERE NOT internal AND comment IS NOT NULL
            UNION ALL SELECT view_name, comment, 'view' FROM duckdb_views() WHERE NOT internal AND NOT temporary
            ORDER BY name
            """;
    private static final String COLUMNS = """
            SELECT column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal AND schema_name = 'main' AND table_name = ?
            ORDER BY column_index
            """;
    private static final String HEAD = """
            # 数据结构 Schema

            What a published release can be asked, in `./tongbao sql`, in the workbench or over the API. Views and macros need no
            joins: keys are names already. Every figure stands beside the key of the statement it was printed in; `statements`
            has its sentence. Amounts are exact decimals in `unit`, rates and paces in percent. This page is made from the comments
            of a release by `SchemaPageTest`; change those, not the page.

            视图和宏可直接查询，不必连接其他表；每个数旁边都有出处（`…_statement`）。缺失不等于零，见 `status`。
            """;

    private record Described(String name, String kind, String comment) {}

    private SchemaPage() {}

    /** @param release holds what {@link Views#create} made of {@code views} */
    public static String of(Connection release, Views views) throws SQLException {
        List<Described> relations = relations(release);
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n## 视图 Views\n");
        List<Described> shown = relations.stream()
                .filter(relation -> relation.kind().equals("view"))
                .sorted(Comparator.comparing(relation -> views.names().indexOf(relation.name())))
                .toList();
        for (Described view : shown) {
            page.append(relation(view, release));
        }
        page.append("\n## 宏 Macros\n");
        for (Macro macro : views.macros()) {
            page.append(macro(macro, release));
        }
        page.append("\n## 数据表 Tables\n\nWhat views are made of: the star, with keys, and what a release writes out so that views answer quickly.\n");
        for (Described table : relations.stream().filter(relation -> relation.kind().equals("table")).toList()) {
            page.append(relation(table, release));
        }
        return page.toString();
    }

    private static List<Described> relations(Connection release) throws SQLException {
        List<Described> relations = new ArrayList<>();
        try (Statement statement = release.createStatement(); ResultSet rows = statement.executeQuery(RELATIONS)) {
            while (rows.next()) {
                relations.add(new Described(rows.getString("name"), rows.getString("kind"), rows.getString("comment")));
            }
        }
        return relations;
    }

    private static String relation(Described relation, Connection release) throws SQLException {
        StringBuilder section = new StringBuilder(headed(relation.name(), relation.comment()));
        section.append("\n| 列 column | 类型 type | 含义 | meaning |\n| --- | --- | --- | --- |\n");
        try (PreparedStatement query = release.prepareStatement(COLUMNS)) {
            query.setString(1, relation.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    section.append(line(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return section.toString();
    }

    private static String macro(Macro macro, Connection release) throws SQLException {
        StringBuilder section = new StringBuilder(headed(macro.name() + "(" + String.join(", ", macro.parameters().keySet()) + ")", macro.comment()));
        section.append("\n| 参数 parameter | 含义 | meaning |\n| --- | --- | --- |\n");
        macro.parameters().forEach((name, comment) -> section.append("| `" + name + "` | " + chinese(comment) + " | " + english(comment) + " |\n"));
        section.append("\n```sql\n" + macro.example().sql() + "\n```\n\n");
        List<String> columns = columnsOf(macro.example().sql(), release);
        section.append("| " + String.join(" | ", columns) + " |\n|" + " --- |".repeat(columns.size()) + "\n");
        macro.example().rows().forEach(row -> section.append("| " + String.join(" | ", row) + " |\n"));
        return section.toString();
    }

    private static List<String> columnsOf(String sql, Connection release) throws SQLException {
        try (Statement statement = release.createStatement();
                ResultSet rows = statement.executeQuery("SELECT column_name FROM (DESCRIBE " + sql + ")")) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    private static String headed(String name, String comment) {
        return "\n### `" + name + "` " + chinese(comment) + "\n\n" + english(comment) + ".\n";
    }

    private static String line(String name, String type, String comment) {
        return List.of("`" + name + "`", type, chinese(comment), english(comment)).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String chinese(String comment) {
        return comment.substring(0, comment.indexOf(": "));
    }

    private static String english(String comment) {
        return comment.substring(comment.indexOf(": ") + 2);
    }
}
