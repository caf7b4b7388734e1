package org.tongbao.warehouse.gate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges a text by its parse tree: exactly one SELECT, of known kinds of nodes, with no way to files or settings. */
public final class SqlGate {

    private static final int LONGEST = 64 * 1024;
    private static final Set<String> NODES = Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");
    private static final Pattern FORBIDDEN_FUNCTION = Pattern.compile(
            "read_.*|.*_scan|glob|sniff_csv|parquet_.*|getenv|getvariable|current_setting|query|query_table|load_.*|write_.*|"
                    + "duckdb_(?:secrets|settings|extensions|logs|temporary_files)|pragma_.*|nextval|currval|which_secret|enable_.*|"
                    + "disable_.*|checkpoint|force_checkpoint|in_search_path");

    private SqlGate() {}

    /** Never throws on account of the text. */
    public static Verdict judge(String sql) {
        String text = sql.strip();
        if (text.isEmpty()) {
            return new Verdict.Refused("查询是空的，请写一条 SELECT");
        }
        if (text.length() > LONGEST || CONTROL.matcher(text).find()) {
            return new Verdict.Refused("查询太长（上限 64 KB）或含有控制字符");
        }
        try (Connection parser = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement parse = parser.prepareStatement("""
                        WITH parsed AS (SELECT json_serialize_sql(?::VARCHAR) AS tree)
                        SELECT json_extract_string(tree, '$.error') = 'true' AS failed,
                               json_extract_string(tree, '$.error_message') AS message,
                               json_array_length(tree, '$.statements')::INT AS statements, tree::VARCHAR AS tree
                        FROM parsed
                        """)) {
            parse.setString(1, text);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                if (parsed.getBoolean("failed")) {
                    return new Verdict.Refused("只能问一条 SELECT：" + firstLine(parsed.getString("message")));
                }
                if (parsed.getInt("statements") != 1) {
                    return new Verdict.Refused("一次只能问一条 SELECT");
                }
                return walk(parser, text, parsed.getString("tree"));
            }
        } catch (SQLException e) {
            return new Verdict.Refused("查询读不懂：" + firstLine(e.getMessage()));
        }
    }

    private static Verdict walk(Connection parser, String text, String tree) throws SQLException {
        try (PreparedStatement walk = parser.prepareStatement("""
                SELECT DISTINCT key, CASE WHEN type = 'VARCHAR' THEN json_extract_string(value, '$') END AS word
                FROM json_tree(?::JSON) WHERE key IN ('type', 'function_name', 'catalog_name', 'schema_name', 'table_name')
                """)) {
            walk.setString(1, tree);
            try (ResultSet nodes = walk.executeQuery()) {
                while (nodes.next()) {
                    String word = nodes.getString("word");
                    String refusal = word == null ? null : refusal(nodes.getString("key"), word);
                    if (refusal != null) {
                        return new Verdict.Refused(refusal);
                    }
                }
            }
        }
        return new Verdict.Accepted(text);
    }

    private static String refusal(String key, String word) {
        return switch (key) {
            case "type" -> word.endsWith("_NODE") && !NODES.contains(word) ? "只能查询，不能改动数据（" + word + "）"
                    : word.equals("SHOW_REF") ? "SHOW 和 DESCRIBE 请改查 duckdb_columns()"
                    : null;
            case "function_name" -> FORBIDDEN_FUNCTION.matcher(word.toLowerCase(Locale.ROOT)).matches() ? "不能使用函数 " + word : null;
            case "table_name" -> word.matches(".*[./\\\\:*].*") ? "只能查询库里的表，不能查询文件 " + word : null;
            default -> null;
        };
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
