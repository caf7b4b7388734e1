package org.tongbao.warehouse.semantic.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.star.Quotient;
import org.tongbao.warehouse.star.SubjectGroup;

/** The tables that the compiler's SQL reads, made from the star when a release is. */
public final class SemanticTables {

    private static final String RESOURCE = "/org/tongbao/warehouse/semantic/tables.sql";
    private static final int CELLS_TOGETHER = 200_000;
    private static final Pattern END = Pattern.compile(";[ \\t]*(?:\\R|\\z)");

    private SemanticTables() {}

    /**
     * Makes them in a database that has all tables of the star.
     *
     * @throws SQLException if a statement fails
     */
    public static void create(Statement statement) throws SQLException {
        statement.execute(Quotient.create());
        statement.execute(Quotient.comment());
        statement.execute(SubjectGroup.create());
        for (String sql : END.split(text())) {
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
        }
        long from = 0;
        long to = 0;
        try (ResultSet months = statement.executeQuery("SELECT 12 * min(year), 12 * max(year) + 11 FROM semantic.roster")) {
            months.next();
            from = months.getLong(1);
            to = months.getLong(2);
        }
        List<Metric> metrics = new ArrayList<>(SemanticModel.load().metrics().values());
        metrics.removeIf(Metric.Ratio.class::isInstance);
        for (String sql : MemberTables.statements(metrics, from, to, regions(statement))) {
            statement.execute(sql);
        }
    }

    /** The regions in order, as many together as have about so many cells; none together where there are none. */
    private static List<List<String>> regions(Statement statement) throws SQLException {
        List<List<String>> regions = new ArrayList<>(List.of(new ArrayList<>()));
        long cells = 0;
        try (ResultSet counts = statement.executeQuery(
                "SELECT region_code, count(*) FROM semantic.cell GROUP BY region_code ORDER BY region_code")) {
            while (counts.next()) {
                if (cells >= CELLS_TOGETHER) {
                    regions.add(new ArrayList<>());
                    cells = 0;
                }
                regions.get(regions.size() - 1).add(counts.getString(1));
                cells += counts.getLong(2);
            }
        }
        return regions;
    }

    /** What the tables are made by; another text makes another release. */
    public static String definition() {
        return Quotient.create() + Quotient.comment() + SubjectGroup.create() + text() + MemberTables.statements(List.of(), 0, 0, List.of(List.of()));
    }

    private static String text() {
        try (InputStream in = SemanticTables.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + RESOURCE, e);
        }
    }
}
