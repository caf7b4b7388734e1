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
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> FUNCTIONS = allowed();
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");
    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN", "CASE", "CAST", "COLLATE", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION",
            "LAMBDA", "LAMBDA_REF", "OPERATOR", "POSITIONAL_REFERENCE", "STAR", "SUBQUERY", "TYPE", "WINDOW");
    private static final Set<String> QUERY_PARTS = Set.of(
            "SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE",
            "EMPTY", "BASE_TABLE", "JOIN", "SUBQUERY", "TABLE_FUNCTION", "EXPRESSION_LIST", "PIVOT", "SHOW_REF",
            "ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER",
            "ORDER_DEFAULT", "ASCENDING", "DESCENDING");
    private static final String MAIN = "main";
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern SYSTEM_NAME = Pattern.compile("(?:duckdb|pg|sqlite|pragma)_.*|information_schema");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\p{Cf}\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

    private final Connection parser;
    private final Set<String> tables;
    private final Set<String> functions;
    private final Set<String> tableFunctions;

    private Gate(Connection parser, Collection<String> tables, Collection<String> macros, Collection<String> tableMacros) {
        this.parser = parser;
        this.tables = tables.stream().map(name -> name.contains(".") ? name : MAIN + "." + name).map(Gate::folded).collect(Collectors.toUnmodifiableSet());
        this.functions = with(FUNCTIONS, macros);
        this.tableFunctions = with(TABLE_FUNCTIONS, tableMacros);
    }

    /** @param tables the names of the tables and views that may be read; with their schema, but for main */
    public static Gate over(Collection<String> tables) {
        return over(tables, List.of(), List.of());
    }

    /**
     * @param tables the names of the tables and views that may be read; with their schema, but for main
     * @param macros the release's own, which stand for a value
     * @param tableMacros the release's own, which stand for a table
     */
    public static Gate over(Collection<String> tables, Collection<String> macros, Collection<String> tableMacros) {
        try {
            Properties properties = new Properties();
            properties.setProperty("threads", "1");
            Connection parser = DriverManager.getConnection("jdbc:duckdb:", properties);
            try (Statement setting = parser.createStatement()) {
                setting.execute("SET temp_directory = ''");
                setting.execute("SET enable_external_access = false");
                setting.execute("SET lock_configuration = true");
            }
            return new Gate(parser, tables, macros, tableMacros);
        } catch (SQLException e) {
            throw new GateException("无法启动 SQL 检查：" + e.getMessage(), e);
        }
    }

    /** The engine's functions that may be called, in lower case; those that make tables too. */
    public static Set<String> functions() {
        return with(FUNCTIONS, TABLE_FUNCTIONS);
    }

    public synchronized Verdict check(String sql) {
        if (sql.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return refused(Rule.TOO_LONG, "SQL 超过 " + LONGEST_BYTES / 1024 + " KB。请缩短后再试。", null);
        }
        if (sql.isBlank()) {
            return refused(Rule.EMPTY, "SQL 是空的。请写一条 SELECT 语句。", null);
        }
        Matcher invisible = CONTROL.matcher(sql);
        if (invisible.find()) {
            return refused(Rule.INVISIBLE_CHARACTER, "SQL 中有不可见的控制字符。请删去后再试（从别处粘贴时常会带入）。",
                    Place.ofCharacter(sql, invisible.start()));
        }
        OptionalInt tooDeep = tooDeep(sql);
        if (tooDeep.isPresent()) {
            return refused(Rule.TOO_DEEP, "SQL 的括号嵌套超过 " + DEEPEST_BRACKETS + " 层。请用 WITH 子句拆开。",
                    Place.ofCharacter(sql, tooDeep.getAsInt()));
        }
        SyntaxTree tree = DeepStack.call(() -> SyntaxTree.of(sql, parser), "SQL 无法解析");
        return new Inspection(sql).of(tree);
    }

    private static Refused refused(Rule rule, String reason, Place place) {
        return new Refused(rule, reason, Optional.ofNullable(place));
    }

    /** One query under inspection. */
    private final class Inspection {

        private final String sql;
        private final Set<String> named = new HashSet<>();
        private final Set<String> read = new HashSet<>();

        Inspection(String sql) {
            this.sql = sql;
        }

        Verdict of(SyntaxTree tree) {
            Optional<Refused> form = form(tree);
            if (form.isPresent()) {
                return form.get();
            }
            for (Node node : tree.nodes()) {
                if (node.parent() != null && "map".equals(node.parent().key()) && node.fields().containsKey("key")) {
                    String name = folded(node.field("key"));
                    if (!PLAIN_NAME.matcher(name).matches() || SYSTEM_NAME.matcher(name).matches()) {
                        return refused(Rule.TABLE, "WITH 子句的名称 " + name + " 不能用。请用字母、汉字、数字和下划线命名。", null);
                    }
                    named.add(name);
                }
            }
            return tree.nodes().stream().map(this::part).flatMap(Optional::stream).findFirst()
                    .<Verdict>map(refused -> refused)
                    .orElseGet(() -> new Accepted(sql, read));
        }

        private Optional<Refused> form(SyntaxTree tree) {
            Node root = tree.root();
            if (!"false".equals(root.field("error"))) {
                return Optional.of("not implemented".equals(root.field("error_type"))
                        ? refused(Rule.ONE_SELECT, "只允许一条 SELECT 查询，不能修改数据、设置或读写文件。", null)
                        : refused(Rule.SYNTAX, "SQL 有语法错误：" + root.field("error_message"), Place.of(sql, root.field("location"))));
            }
            long statements = tree.nodes().stream()
                    .filter(node -> node.isObject() && node.parent() != null && "statements".equals(node.parent().key())
                            && node.parent().parent() == root)
                    .count();
            return statements == 1
                    ? Optional.empty()
                    : Optional.of(statements == 0
                            ? refused(Rule.EMPTY, "SQL 里没有语句。请写一条 SELECT 语句。", null)
                            : refused(Rule.ONE_SELECT, "一次只能执行一条 SELECT 语句，这里有 " + statements + " 条。", null));
        }

        private Optional<Refused> part(Node node) {
            String kind = node.field("class");
            String type = node.field("type");
            if (kind.equals("PARAMETER")) {
                return refusal(Rule.PARAMETER, "SQL 中不能有参数（? 或 $1）。请写出具体的值。", node);
            }
            if (!kind.isEmpty() && !EXPRESSIONS.contains(kind)) {
                return refusal(Rule.CONSTRUCT, "不支持这种表达式（" + kind + "）。", node);
            }
            if (kind.isEmpty() && type.endsWith("_QUERY_NODE")) {
                return refusal(Rule.ONE_SELECT, "只能查询，不能修改数据。", node);
            }
            if (kind.isEmpty() && !type.isEmpty() && !QUERY_PARTS.contains(type)) {
                return refusal(Rule.CONSTRUCT, "不支持这种写法（" + type + "）。", node);
            }
            if ("at_clause".equals(node.key())) {
                return refusal(Rule.CONSTRUCT, "表名后不能写 AT。查询的总是当前发布。", node.parent());
            }
            if (node.fields().containsKey("function_name")) {
                return function(node);
            }
            return switch (kind.isEmpty() ? type : "") {
                case "BASE_TABLE" -> table(node);
                case "SHOW_REF" -> node.field("table_name").isEmpty() || node.field("table_name").equals("\"tables\"")
                        ? Optional.empty()
                        : refusal(Rule.CONSTRUCT, "SHOW 后只能是 TABLES。", node);
                default -> Optional.empty();
            };
        }

        private Optional<Refused> function(Node node) {
            String name = folded(node.field("function_name"));
            if (!node.field("schema").isEmpty() || !node.field("catalog").isEmpty()) {
                return refusal(Rule.FUNCTION, "函数 " + name + " 前不能写库名或模式名。", node);
            }
            boolean makesTable = "function".equals(node.key()) && "TABLE_FUNCTION".equals(node.parent().field("type"));
            if (makesTable) {
                return tableFunctions.contains(name)
                        ? Optional.empty()
                        : refusal(Rule.FUNCTION, "FROM 中不能用 " + name + "。可用的有 "
                                + tableFunctions.stream().sorted().collect(Collectors.joining("、")) + "，以及已发布的表。", node);
            }
            return functions.contains(name)
                    ? Optional.empty()
                    : refusal(Rule.FUNCTION, "函数 " + name + " 不存在或不允许使用。", node);
        }

        private Optional<Refused> table(Node node) {
            String name = folded(node.field("table_name"));
            String schema = folded(node.field("schema_name"));
            boolean isPublished = tables.contains((schema.isEmpty() ? MAIN : schema) + "." + name);
            if (!node.field("catalog_name").isEmpty() || !isPublished && !(schema.isEmpty() && named.contains(name))) {
                return refusal(Rule.TABLE, "没有名为 " + node.field("table_name") + " 的表。用 SHOW TABLES 可以列出全部表和视图。", node);
            }
            if (isPublished) {
                read.add(schema.isEmpty() || schema.equals(MAIN) ? name : schema + "." + name);
            }
            return Optional.empty();
        }

        private Optional<Refused> refusal(Rule rule, String reason, Node node) {
            Place place = null;
            for (Node at = node; at != null && place == null; at = at.parent()) {
                place = at.place(sql);
            }
            return Optional.of(refused(rule, reason, place));
        }
    }

    private static OptionalInt tooDeep(String sql) {
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            depth += "([{".indexOf(sql.charAt(i)) >= 0 ? 1 : ")]}".indexOf(sql.charAt(i)) >= 0 ? -1 : 0;
            if (depth > DEEPEST_BRACKETS) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Set<String> with(Set<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream().map(Gate::folded)).collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Set<String> allowed() {
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
