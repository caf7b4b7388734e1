package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.tongbao.warehouse.catalog.CatalogSettings;
import scala.Option;

/** Spark as a load needs it: quiet, on this machine only unless told otherwise, and quick with little. */
final class SparkStart {

    private static final String CATALOG = "spark.sql.catalog." + CatalogSettings.NAME;

    private SparkStart() {}

    /** Spark, started if it isn't running in this process. */
    static SparkSession running(Path dataDir, String master) {
        Option<SparkSession> running = SparkSession.getDefaultSession();
        return running.isDefined() ? running.get() : start(dataDir, master);
    }

    /**
     * A session with the catalog of this data folder in it.
     *
     * @param few whether there is so little to do that compiling queries to bytecode would take longer than it saves
     */
    static SparkSession session(SparkSession running, Path dataDir, boolean few) {
        SparkSession session = running.newSession();
        session.conf().set("spark.sql.codegen.wholeStage", !few);
        session.conf().set("spark.sql.codegen.factoryMode", few ? "NO_CODEGEN" : "FALLBACK");
        session.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
        session.conf().set(CATALOG + ".catalog-impl", CatalogSettings.CATALOG_CLASS);
        session.conf().set(CATALOG + ".cache-enabled", "false");
        for (Map.Entry<String, String> setting : CatalogSettings.of(dataDir).entrySet()) {
            session.conf().set(CATALOG + "." + setting.getKey(), setting.getValue());
        }
        return session;
    }

    private static SparkSession start(Path dataDir, String master) {
        SparkConf conf = new SparkConf()
                .setAppName("tongbao-load")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.adaptive.enabled", "false")
                .set("spark.sql.ansi.enabled", "false")
                // Reading in batches goes through Arrow and Netty, which fail on Java 25 and take long to start.
                .set("spark.sql.iceberg.vectorization.enabled", "false")
                .set("spark.sql.debug.maxToStringFields", "100")
                .set("spark.sql.ui.explainMode", "simple")
                .set("spark.sql.warehouse.dir", dataDir.resolve("warehouse").toString());
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
