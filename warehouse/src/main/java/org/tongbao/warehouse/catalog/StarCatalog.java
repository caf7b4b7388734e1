package org.tongbao.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;

/** The Iceberg tables of one data folder. To be closed. */
public final class StarCatalog implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.of(CatalogSettings.NAMESPACE);

    private final Catalog catalog;
    private final Map<String, org.apache.iceberg.Table> tables = new LinkedHashMap<>();

    private StarCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Opens the tables; makes those that are missing and brings older ones to the star's present definition.
     *
     * @throws CatalogException if the folder can't be written, the catalog is damaged, or a table can't follow
     */
    public static StarCatalog open(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            StarCatalog opened = new StarCatalog(CatalogUtil.loadCatalog(
                    CatalogSettings.CATALOG_CLASS, CatalogSettings.NAME, CatalogSettings.of(dataDir), null));
            opened.makeTables(dataDir.toAbsolutePath().normalize().resolve("warehouse"));
            return opened;
        } catch (IOException e) {
            throw new CatalogException("无法建立数据目录 " + dataDir + "：" + e.getMessage() + "。请检查目录权限和磁盘空间。", e);
        } catch (CatalogException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CatalogException(
                    "无法打开数据目录 " + dataDir + " 中的数据表（catalog.db）：" + e.getMessage() + "。请检查文件权限和磁盘空间；若文件已损坏，请从备份恢复。", e);
        }
    }

    /** The table as it stood when this was opened or the table last changed through it; {@code refresh()} looks again. */
    public org.apache.iceberg.Table table(Table table) {
        return tables.computeIfAbsent(table.name(), name -> catalog.loadTable(TableIdentifier.of(NAMESPACE, name)));
    }

    /** Ids of the tables' snapshots now, by table name; a table never written to has none. */
    public Map<String, Long> snapshots() {
        Map<String, Long> snapshots = new LinkedHashMap<>();
        for (Table table : Star.TABLES) {
            org.apache.iceberg.Table iceberg = table(table);
            iceberg.refresh();
            Snapshot snapshot = iceberg.currentSnapshot();
            if (snapshot != null) {
                snapshots.put(table.name(), snapshot.snapshotId());
            }
        }
        return snapshots;
    }

    @Override
    public void close() {
        if (catalog instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new CatalogException("关闭数据表目录时出错：" + e.getMessage(), e);
            }
        }
    }

    private void makeTables(Path warehouse) {
        SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
        if (!namespaces.namespaceExists(NAMESPACE)) {
            namespaces.createNamespace(NAMESPACE);
        }
        Set<String> present = new HashSet<>();
        catalog.listTables(NAMESPACE).forEach(identifier -> present.add(identifier.name()));
        TableDefinition definition = new TableDefinition(new LocalFiles(), warehouse.resolve(NAMESPACE.toString()));
        for (Table table : Star.TABLES) {
            if (present.contains(table.name())) {
                definition.follow(table, table(table));
            } else {
                TableIdentifier identifier = TableIdentifier.of(NAMESPACE, table.name());
                tables.put(table.name(), catalog.registerTable(identifier, definition.create(table)));
            }
        }
    }
}
