package org.tongbao.api.flight;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.Location;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the door once the pages answer, so that they don't wait for it, and closes it with the server. */
@Component
class FlightDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FlightDoor.class);
    private static final String ADDRESS = "127.0.0.1";
    /** In bytes: of all answers that are on their way out. */
    private static final long MEMORY = 256L << 20;
    /** In bytes: longer SQL than the gate takes, to be refused by the gate in its own words. */
    private static final int LARGEST_REQUEST = 1 << 20;
    /** In bytes, of one answer, that may wait for the client. */
    private static final int SENT_AHEAD = 2 << 20;
    private static final int CALLS_OF_A_CONNECTION = 256;
    private static final long FAREWELL_MS = 1000;

    private final FlightSettings settings;
    private final Statements statements;
    private final StatementRuns runs;
    private final Metadata metadata;
    private BufferAllocator memory;
    private FlightServer server;
    private boolean closed;

    FlightDoor(FlightSettings settings, Statements statements, StatementRuns runs, Metadata metadata) {
        this.settings = settings;
        this.statements = statements;
        this.runs = runs;
        this.metadata = metadata;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (settings.enabled()) {
            Thread opening = new Thread(this::open, "flight-opening");
            opening.setDaemon(true);
            opening.start();
        }
    }

    private synchronized void open() {
        if (closed) {
            return;
        }
        memory = new RootAllocator(MEMORY);
        try {
            server = FlightServer.builder(memory, Location.forGrpcInsecure(ADDRESS, settings.port()),
                            new Doorkeeper(new TongbaoFlight(statements, runs, metadata, memory)))
                    .maxInboundMessageSize(LARGEST_REQUEST)
                    .backpressureThreshold(SENT_AHEAD)
                    .transportHint("grpc.builderConsumer", Transport.bounded(CALLS_OF_A_CONNECTION))
                    .build()
                    .start();
            LOG.info("自己的查询工具可以连接 jdbc:arrow-flight-sql://{}:{}?useEncryption=false", ADDRESS, server.getPort());
        } catch (IOException | RuntimeException | LinkageError e) {
            memory.close();
            memory = null;
            if (isTaken(e)) {
                LOG.warn("端口 {} 已被占用，自己的查询工具暂时连不上，网页不受影响。请设 TONGBAO_FLIGHT_PORT 换一个端口，或设 TONGBAO_FLIGHT_ENABLED=false 关闭",
                        settings.port());
            } else {
                LOG.warn("自己的查询工具暂时连不上，网页不受影响", e);
            }
        }
    }

    private static boolean isTaken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    @PreDestroy
    synchronized void close() throws InterruptedException {
        closed = true;
        if (server != null) {
            server.shutdown();
            runs.close();
            if (!server.awaitTermination(FAREWELL_MS, TimeUnit.MILLISECONDS)) {
                server.close();
            }
            try {
                memory.close();
            } catch (IllegalStateException e) {
                LOG.debug("an answer was cut off", e);
            }
        }
    }
}
