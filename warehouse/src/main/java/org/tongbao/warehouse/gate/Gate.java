package org.tongbao.warehouse.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongbao.warehouse.gate.SyntaxTree.Node;
import org.tongbao.warehouse.gate.Verdict.Accepted;
import org.tongbao.warehouse.gate.Verdict.Refused;

/**
 * Decides whether a query may run, by lists of what may: exactly one SELECT, over the published tables, calling functions
 * that reach nothing but their arguments. What the lists don't name is refused. The query is parsed in an empty database
 * of the gate's own, so that nothing in a release can change what its words mean.
 */
public final class Gate implements AutoCloseable {

    /** In UTF-8. */
    public static final int LONGEST_BYTES = 64 * 1024;

    /** The parser tries brackets in several ways each: 20,000 of them take it a minute and gigabytes. */
    private static final int DEEPEST_BRACKETS = 200;

    private static final Set<String> FUNCTIONS = functions();
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");
    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN", "CASE", "CAST", "COLLATE", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION",
            "LAMBDA", "LAMBDA_REF", "OPERATOR", "POSITIONAL_REFERENCE", "STAR", "SUBQUERY", "TYPE", "WINDOW");
    private static final Set<String> QUERY_PARTS = Set.of(
            "SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE",
            "EMPTY", "BASE_TABLE", "JOIN", "SUBQUERY", "TABLE_FUNCTION", "EXPRESSION_LIST", "PIVOT", "SHOW_REF",
            "ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER",
            "ORDER_DEFAULT", "ASCENDING", "DESCENDING");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern SYSTEM_NAME = Pattern.compile("(?:duckdb|pg|sqlite|pragma)_.*|information_schema");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\p{Cf}\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

    private final Connection parser;
    private final Set<String> tables;
    private final Set<String> macros;

    private Gate(Connection parser, Set<String> tables, Set<String> macros) {
        this.parser = parser;
        this.tables = tables;
        this.macros = macros;
    }

    /** @param tables the names of the tables and views that may be read */
    public static Gate over(Collection<String> tables) {
        return over(tables, Set.of());
    }

    /**
     * @param tables the names of the tables and views that may be read
     * @param macros the names of the macros that the release itself holds, which may be called
     */
    public static Gate over(Collection<String> tables, Collection<String> macros) {
        try {
            Connection parser = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement setting = parser.createStatement()) {
                setting.execute("SET threads = 1");
                setting.execute("SET enable_external_access = false");
                setting.execute("SET lock_configuration = true");
            }
            return new Gate(parser, folded(tables), folded(macros));
        } catch (SQLException e) {
            throw new GateException("无法启动 SQL 检查：" + e.getMessage(), e);
        }
    }

    public synchronized Verdict check(String sql) {
        if (sql.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return new Refused("SQL 超过 " + LONGEST_BYTES / 1024 + " KB。请缩短后再试。");
        }
        if (sql.isBlank()) {
            return new Refused("SQL 是空的。请写一条 SELECT 语句。");
        }
        if (CONTROL.matcher(sql).find()) {
            return new Refused("SQL 中有不可见的控制字符。请删去后再试（从别处粘贴时常会带入）。");
        }
        if (brackets(sql) > DEEPEST_BRACKETS) {
            return new Refused("SQL 的括号嵌套超过 " + DEEPEST_BRACKETS + " 层。请用 WITH 子句拆开。");
        }
        SyntaxTree tree = DeepStack.call(() -> SyntaxTree.of(sql, parser), "SQL 无法解析");
        return refusal(tree).<Verdict>map(Refused::new).orElseGet(() -> new Accepted(sql));
    }

    private Optional<String> refusal(SyntaxTree tree) {
        Node root = tree.root();
        if (!"false".equals(root.field("error"))) {
            return Optional.of(
                    "not implemented".equals(root.field("error_type"))
                            ? "只允许一条 SELECT 查询，不能修改数据、设置或读写文件。"
                            : "SQL 有语法错误：" + root.field("error_message"));
        }
        long statements = tree.nodes().stream()
                .filter(node -> node.isObject() && node.parent() != null && "statements".equals(node.parent().key())
                        && node.parent().parent() == root)
                .count();
        if (statements != 1) {
            return Optional.of("一次只能执行一条 SELECT 语句，这里有 " + statements + " 条。");
        }
        Set<String> known = new HashSet<>(tables);
        for (Node node : tree.nodes()) {
            if (node.parent() != null && "map".equals(node.parent().key()) && node.fields().containsKey("key")) {
                String name = folded(node.field("key"));
                if (!PLAIN_NAME.matcher(name).matches() || SYSTEM_NAME.matcher(name).matches()) {
                    return Optional.of("WITH 子句的名称 " + name + " 不能用。请用字母、汉字、数字和下划线命名。");
                }
                known.add(name);
            }
        }
        return tree.nodes().stream().map(node -> refusal(node, known)).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> refusal(Node node, Set<String> known) {
        String kind = node.field("class");
        String type = node.field("type");
        if (!kind.isEmpty() && !EXPRESSIONS.contains(kind)) {
            return Optional.of(kind.equals("PARAMETER") ? "SQL 中不能有参数（? 或 $1）。请写出具体的值。" : "不支持这种表达式（" + kind + "）。");
        }
        if (kind.isEmpty() && !type.isEmpty() && !QUERY_PARTS.contains(type)) {
            return Optional.of(type.endsWith("_QUERY_NODE") ? "只能查询，不能修改数据。" : "不支持这种写法（" + type + "）。");
        }
        if ("at_clause".equals(node.key())) {
            return Optional.of("表名后不能写 AT。查询的总是当前发布。");
        }
        if (node.fields().containsKey("function_name")) {
            return function(node);
        }
        return switch (kind.isEmpty() ? type : "") {
            case "BASE_TABLE" -> table(node, known);
            case "SHOW_REF" -> node.field("table_name").isEmpty() || node.field("table_name").equals("\"tables\"")
                    ? Optional.empty()
                    : Optional.of("SHOW 后只能是 TABLES。");
            default -> Optional.empty();
        };
    }

    private Optional<String> function(Node node) {
        String name = folded(node.field("function_name"));
        if (!node.field("schema").isEmpty() || !node.field("catalog").isEmpty()) {
            return Optional.of("函数 " + name + " 前不能写库名或模式名。");
        }
        if (macros.contains(name)) {
            return Optional.empty();
        }
        boolean makesTable = "function".equals(node.key()) && "TABLE_FUNCTION".equals(node.parent().field("type"));
        if (makesTable) {
            return TABLE_FUNCTIONS.contains(name)
                    ? Optional.empty()
                    : Optional.of("FROM 中不能用 " + name + "。可用的有 range、generate_series、unnest，以及已发布的表。");
        }
        return FUNCTIONS.contains(name) ? Optional.empty() : Optional.of("函数 " + name + " 不存在或不允许使用。");
    }

    private static Optional<String> table(Node node, Set<String> known) {
        String name = node.field("table_name");
        boolean elsewhere = !node.field("catalog_name").isEmpty()
                || !node.field("schema_name").isEmpty() && !node.field("schema_name").equalsIgnoreCase("main");
        return elsewhere || !known.contains(folded(name))
                ? Optional.of("没有名为 " + name + " 的表。用 SHOW TABLES 可以列出全部表和视图。")
                : Optional.empty();
    }

    private static int brackets(String sql) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < sql.length(); i++) {
            depth += "([{".indexOf(sql.charAt(i)) >= 0 ? 1 : ")]}".indexOf(sql.charAt(i)) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(Gate::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Set<String> functions() {
        try (InputStream list = Gate.class.getResourceAsStream("functions.txt")) {
            return List.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream()
                    .map(Gate::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (SQLException e) {
            throw new GateException("关闭 SQL 检查时出错：" + e.getMessage(), e);
        }
    }
}
