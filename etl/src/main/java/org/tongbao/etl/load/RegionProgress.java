package org.tongbao.etl.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactProgress;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.Quotient;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/**
 * The progress of one region, by the SQL of {@link ProgressRules} in a database in memory: a region's figures are few, and
 * plans over all regions would take longer to make than its answer.
 */
record RegionProgress(RegionReader reader) implements FlatMapFunction<Long, Row> {

    private static final List<Table> READ =
            List.of(FactStatement.TABLE, FactMembership.TABLE, DimSubject.TABLE, DimIndicator.TABLE);

    @Override
    public Iterator<Row> call(Long region) {
        return of(region).stream().map(SparkRows::row).iterator();
    }

    List<StarRow> of(long region) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            statement.execute(Quotient.create());
            for (Table table : READ) {
                statement.execute("CREATE TABLE " + table.name() + " AS FROM " + reader.sql(table, region));
            }
            writeBulletins(connection, reader.reports(region));
            for (Map.Entry<String, String> rule : ProgressRules.statements().entrySet()) {
                String kind = ProgressRules.USED_AGAIN.contains(rule.getKey()) ? "TABLE" : "VIEW";
                statement.execute("CREATE " + kind + " " + rule.getKey() + " AS " + rule.getValue());
            }
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("can't derive the progress of region " + region, e);
        }
    }

    private static void writeBulletins(Connection connection, List<StarRow> reports) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bulletin (" + Bulletins.COLUMNS + ")");
        }
        for (List<Object> bulletin : Bulletins.of(reports)) {
            String marks = String.join(", ", Collections.nCopies(bulletin.size(), "?"));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bulletin VALUES (" + marks + ")")) {
                for (int i = 0; i < bulletin.size(); i++) {
                    insert.setObject(i + 1, bulletin.get(i));
                }
                insert.execute();
            }
        }
    }

    private static List<StarRow> read(Statement statement) throws SQLException {
        List<StarRow> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery("FROM fact_progress")) {
            while (results.next()) {
                StarRow.Builder row = StarRow.of(FactProgress.TABLE)
                        .with(FactProgress.TABLE.key(), Keys.of(
                                "progress",
                                results.getString("report_key"),
                                results.getString("subject_id"),
                                results.getString("indicator_key"),
                                results.getString("category_key")));
                for (Column column : FactProgress.TABLE.columns()) {
                    if (!column.name().equals(FactProgress.TABLE.key())) {
                        row.with(column.name(), results.getObject(column.name()));
                    }
                }
                rows.add(row.build());
            }
        }
        return rows;
    }
}
