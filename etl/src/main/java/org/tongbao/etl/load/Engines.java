package org.tongbao.etl.load;

import org.apache.spark.sql.SparkSession;
import org.tongbao.warehouse.release.Publisher;

/** Spark and the database of releases, which start beside a load's look at what there is to do. */
final class Engines {

    private final LoadRequest request;
    private Beside.Task<SparkSession> spark;
    private Beside.Task<Void> publisher;

    Engines(LoadRequest request) {
        this.request = request;
    }

    /** Does nothing if they were started. */
    void start() {
        if (spark == null) {
            spark = Beside.call(() -> SparkStart.running(request.dataDir(), request.master()));
            publisher = Beside.run(Publisher::prepare);
        }
    }

    /** @param few whether there is so little to do that compiling queries to bytecode would take longer than it saves */
    SparkSession session(boolean few) {
        start();
        return SparkStart.session(spark.join(), request.dataDir(), few);
    }

    void awaitPublisher() {
        if (publisher != null) {
            publisher.join();
        }
    }
}
