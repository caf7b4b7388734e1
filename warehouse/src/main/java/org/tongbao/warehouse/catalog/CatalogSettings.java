package org.tongbao.warehouse.catalog;

import java.nio.file.Path;
import java.util.Map;

/** How the catalog of a data folder is opened, in Iceberg's property names; Spark takes the same. */
public final class CatalogSettings {

    /** The catalog class, given apart from the other properties. */
    public static final String CATALOG_CLASS = "org.apache.iceberg.jdbc.JdbcCatalog";

    /** The name the catalog's rows carry; not to be changed once tables exist. */
    public static final String NAME = "tongbao";

    /** The namespace of all tables. */
    public static final String NAMESPACE = "star";

    private CatalogSettings() {}

    /** Properties for the catalog of this data folder. Its place is part of them: a folder can't be moved. */
    public static Map<String, String> of(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        return Map.of(
                "uri", "jdbc:sqlite:" + folder.resolve("catalog.db"),
                "jdbc.busy_timeout", "10000",
                "jdbc.schema-version", "V1",
                "clients", "1",
                "warehouse", folder.resolve("warehouse").toString(),
                "io-impl", LocalFiles.class.getName());
    }
}
