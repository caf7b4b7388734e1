package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.tongbao.warehouse.catalog.CatalogSettings;

/** Spark as a load needs it: quiet, on this machine only unless told otherwise, and quick with little. */
final class SparkStart {

    private static final String CATALOG = "spark.sql.catalog." + CatalogSettings.NAME;

    private SparkStart() {}

    /** The session of this process, with the catalog of this data folder in it; started if there is none yet. */
    static SparkSession session(Path dataDir, String master) {
        SparkConf conf = new SparkConf()
                .setAppName("tongbao-load")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.adaptive.enabled", "false")
                .set("spark.sql.ansi.enabled", "false")
                .set("spark.sql.warehouse.dir", dataDir.resolve("warehouse").toString());
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        SparkSession started = SparkSession.builder().config(conf).getOrCreate();
        SparkSession session = started.newSession();
        session.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
        session.conf().set(CATALOG + ".catalog-impl", CatalogSettings.CATALOG_CLASS);
        session.conf().set(CATALOG + ".cache-enabled", "false");
        for (Map.Entry<String, String> setting : CatalogSettings.of(dataDir).entrySet()) {
            session.conf().set(CATALOG + "." + setting.getKey(), setting.getValue());
        }
        return session;
    }
}
