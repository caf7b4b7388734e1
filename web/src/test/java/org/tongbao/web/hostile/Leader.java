package org.tongbao.web.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Someone who looks at a chart over and over, and takes the time that it takes. */
final class Leader {

    /** Each is limited to another number of rows, so that none has been answered before. */
    private static final String CHART = "/api/v1/query?metrics=funds_in_place&region=990101&from=2020-01&to=2021-12&compare=target,pace,yoy&limit=";
    private static final AtomicInteger LIMIT = new AtomicInteger(100);
    private static final int FEWEST = 5;
    /** Below this difference the times are those of the machine's other work. */
    private static final double NOISE_MS = 25;

    private final ServerProcess server;

    Leader(ServerProcess server) throws IOException, InterruptedException {
        this.server = server;
        look(100);
    }

    /** How long it takes now, while nothing else goes on, in milliseconds. */
    double usual() throws IOException, InterruptedException {
        return median(look(15));
    }

    /** How long it may take while something else goes on. */
    static double longest(double usual) {
        return Math.max(2 * usual, usual + NOISE_MS);
    }

    /** @return the median while something else goes on, in milliseconds */
    double during(Callable<Void> work) throws Exception {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
        boolean[] over = {false};
        Thread looking = new Thread(() -> {
            try {
                while (!over[0] || times.size() < FEWEST) {
                    times.addAll(look(1));
                    Thread.sleep(20);
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                failures.add(e);
            }
        });
        looking.start();
        try {
            work.call();
        } finally {
            over[0] = true;
            looking.join();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return median(times);
    }

    private List<Double> look(int often) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < often; i++) {
            long begun = System.nanoTime();
            if (server.get(CHART + LIMIT.incrementAndGet()).statusCode() != 200) {
                throw new IllegalStateException("the chart's query failed");
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
