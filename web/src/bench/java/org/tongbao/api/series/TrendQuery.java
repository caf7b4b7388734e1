package org.tongbao.api.series;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.tongbao.warehouse.release.Releases;

/**
 * The trend of one county through HTTP, and the same SQL on DuckDB's driver: medians in milliseconds, taken by turns. The
 * client reads on the thread that asks, over a kept connection, so that it is the server that is measured.
 */
public final class TrendQuery {

    private static final int WARM_UP = 1500;
    private static final int MEASURED = 2000;

    private TrendQuery() {}

    public static void main(String[] arguments) throws Exception {
        URL address = URI.create(arguments[0] + "/api/v1/series?region=990101&indicator=funds_in_place&from=2020-01&to=2021-12").toURL();
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("threads", "1");
        Path database = new Releases(Path.of(arguments[1])).current().orElseThrow().database();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
                PreparedStatement trend = connection.prepareStatement(SeriesQuery.SQL)) {
            Object[] parameters = {"990101", "funds_in_place", "whole", whole(connection), "2020-01", "2021-12"};
            double[] http = new double[MEASURED];
            double[] jdbc = new double[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                double throughHttp = milliseconds(() -> bytes(address));
                double alone = milliseconds(() -> rows(trend, parameters));
                if (i >= 0) {
                    http[i] = throughHttp;
                    jdbc[i] = alone;
                }
            }
            System.out.printf("%.2f %.2f%n", median(http), median(jdbc));
        }
    }

    private static int bytes(URL address) throws IOException {
        try (InputStream answer = address.openStream()) {
            return answer.readAllBytes().length;
        }
    }

    private static long whole(Connection connection) throws Exception {
        try (ResultSet results = connection.createStatement().executeQuery(
                "SELECT DISTINCT subject_id FROM progress WHERE region_code = '990101' AND subject_kind = 'whole'")) {
            results.next();
            return results.getLong(1);
        }
    }

    private static int rows(PreparedStatement trend, Object... parameters) throws Exception {
        for (int i = 0; i < parameters.length; i++) {
            trend.setObject(i + 1, parameters[i]);
        }
        int cells = 0;
        try (ResultSet results = trend.executeQuery()) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                for (int c = 1; c <= columns; c++) {
                    cells += results.getObject(c) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static double milliseconds(Callable<Integer> work) throws Exception {
        long begun = System.nanoTime();
        if (work.call() == 0) {
            throw new IllegalStateException("the answer is empty");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
