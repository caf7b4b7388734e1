package org.tongbao.api.ask;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;
import org.tongbao.warehouse.semantic.Binder;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.plan.Planner;

/**
 * Questions in the semantic model's words through HTTP, each new to the server, and the SQL that an analyst would write for them on
 * DuckDB's driver: medians in milliseconds, taken by turns. Then the same question again and again; then 16 clients at once, who
 * ask without pause and share the machine with the server.
 */
public final class AskBench {

    private static final int WARM_UP = 1000;
    private static final int MEASURED = 1500;
    private static final int CLIENTS = 16;
    private static final int EACH = 200;
    private static final int HTTP_OK = 200;
    private static final int HTTP_NOT_MODIFIED = 304;

    private final String server;
    private final List<String> regions;
    private final String size;
    private final SemanticModel model;

    private AskBench(String server, List<String> regions, long facts, SemanticModel model) {
        this.server = server;
        this.regions = regions;
        this.size = facts >= 950_000 ? Math.round(facts / 1e6) + " million facts" : facts + " facts";
        this.model = model;
    }

    /** @param arguments the server's address and its data folder */
    public static void main(String[] arguments) throws Exception {
        Release release = new Releases(Path.of(arguments[1])).current().orElseThrow();
        SemanticModel model;
        List<String> regions;
        try (Engine engine = Engine.open(release, 1)) {
            model = new Asking().model(engine);
            regions = engine.query(
                    "SELECT region_code FROM semantic.region ORDER BY hash(region_code)", List.of(), row -> row.text("region_code"));
        }
        int needed = WARM_UP + MEASURED + CLIENTS * EACH;
        if (Questions.different(regions) < needed) {
            throw new IllegalStateException("too few regions for " + needed + " different questions: ./tongbao sample --facts 1000000");
        }
        AskBench bench = new AskBench(arguments[0], regions, release.rowCounts().get("fact_progress"), model);
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("threads", "1");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + release.database(), readOnly)) {
            for (Questions questions : Questions.values()) {
                bench.run(questions, connection);
            }
        }
    }

    private void run(Questions questions, Connection connection) throws Exception {
        double[] asked = new double[MEASURED];
        double[] alone = new double[MEASURED];
        double[] again = new double[MEASURED];
        double[] unchanged = new double[MEASURED];
        double[] compiled = new double[MEASURED];
        Map<String, double[]> parts = new LinkedHashMap<>();
        double[] againInServer = new double[MEASURED];
        String known = questions.address(regions, 0);
        try (PreparedStatement statement = connection.prepareStatement(questions.sql());
                PlainHttp http = new PlainHttp(server)) {
            String unlessChanged = "If-None-Match: " + http.get(known, "").header("ETag") + "\r\n";
            PlainHttp.Answer[] answers = new PlainHttp.Answer[2];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                int n = i + WARM_UP + 1;
                double through = milliseconds(() -> length(answers[0] = http.get(questions.address(regions, n), "")));
                double jdbc = milliseconds(() -> rows(statement, questions.parameters(regions, n)));
                double cached = milliseconds(() -> length(answers[1] = http.get(known, "")));
                double tagged = milliseconds(() -> http.get(known, unlessChanged).status() == HTTP_NOT_MODIFIED ? 1 : 0);
                double planned = milliseconds(() -> Planner.compile(new Binder(model).bind(questions.query(regions, n))).sql().length());
                if (i >= 0) {
                    asked[i] = through;
                    alone[i] = jdbc;
                    again[i] = cached;
                    unchanged[i] = tagged;
                    compiled[i] = planned;
                    int at = i;
                    timing(answers[0]).forEach((part, took) -> parts.computeIfAbsent(part, none -> new double[MEASURED])[at] = took);
                    againInServer[i] = timing(answers[1]).get("total");
                }
            }
        }
        double[] together = together(questions, WARM_UP + MEASURED + 1);
        String what = questions.told() + ", " + size;
        row(what + ": in the model's words through HTTP", at(asked, 50), "SQL by hand on DuckDB JDBC: " + ms(at(alone, 50)),
                String.format("%+.2f ms", at(asked, 50) - at(alone, 50)));
        row("— compiling it", at(compiled, 50), "", "");
        parts.forEach((part, took) -> row("— in the server: " + part, at(took, 50), "", ""));
        row("— asked again", at(again, 50), "", "");
        row("— asked again, in the server", at(againInServer, 50), "", "");
        row("— not modified since (304)", at(unchanged, 50), "", "");
        row("— " + CLIENTS + " clients without pause, 99th percentile", at(together, 99), "their median: " + ms(at(together, 50)),
                String.format("%.2f ×", at(together, 99) / at(together, 50)));
    }

    private double[] together(Questions questions, int first) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<double[]>> running = new ArrayList<>();
            for (int c = 0; c < CLIENTS; c++) {
                int client = c;
                running.add(clients.submit(() -> {
                    double[] taken = new double[EACH];
                    try (PlainHttp http = new PlainHttp(server)) {
                        for (int i = 0; i < EACH; i++) {
                            String address = questions.address(regions, first + i * CLIENTS + client);
                            taken[i] = milliseconds(() -> length(http.get(address, "")));
                        }
                    }
                    return taken;
                }));
            }
            List<double[]> all = new ArrayList<>();
            for (Future<double[]> client : running) {
                all.add(client.get());
            }
            return all.stream().flatMapToDouble(Arrays::stream).toArray();
        } finally {
            clients.shutdownNow();
        }
    }

    private static int length(PlainHttp.Answer answer) {
        return answer.status() == HTTP_OK ? answer.length() : 0;
    }

    /** What the server says that each part took. */
    private static Map<String, Double> timing(PlainHttp.Answer answer) {
        Map<String, Double> timing = new LinkedHashMap<>();
        for (String part : answer.header("Server-Timing").split(", ")) {
            timing.put(part.substring(0, part.indexOf(';')), Double.valueOf(part.substring(part.indexOf('=') + 1)));
        }
        return timing;
    }

    private static int rows(PreparedStatement statement, Object... parameters) throws Exception {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        int cells = 1; // of a month without a bulletin there is nothing else
        try (ResultSet results = statement.executeQuery()) {
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

    private static double at(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String ms(double milliseconds) {
        return String.format("%.2f ms", milliseconds);
    }

    private static void row(String what, double milliseconds, String against, String difference) {
        System.out.println("| " + what + " | " + ms(milliseconds) + " | " + against + " | " + difference + " |");
    }
}
