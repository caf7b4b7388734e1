package org.tongbao.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.FileWriterFactory;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.types.Types;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** Reads and writes few rows of an Iceberg table in this process, where a Spark job would cost more than the rows. */
final class IcebergRows {

    private IcebergRows() {}

    /** All rows, or those of some regions. */
    static List<StarRow> read(Table table, org.apache.iceberg.Table iceberg, Expression where) {
        return read(table, iceberg, IcebergGenerics.read(iceberg).where(where));
    }

    /** All rows as they were at a snapshot. */
    static List<StarRow> readAt(Table table, org.apache.iceberg.Table iceberg, Snapshot snapshot) {
        return read(table, iceberg, IcebergGenerics.read(iceberg).useSnapshot(snapshot.snapshotId()));
    }

    private static List<StarRow> read(Table table, org.apache.iceberg.Table iceberg, IcebergGenerics.ScanBuilder scan) {
        List<StarRow> rows = new ArrayList<>();
        List<String> columns = table.columnNames();
        List<Integer> positions = positions(iceberg.schema().select(columns), columns);
        try (CloseableIterable<Record> records = scan.select(columns).build()) {
            for (Record record : records) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = record.get(positions.get(i));
                }
                rows.add(new StarRow(table, Arrays.asList(values)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + table.name(), e);
        }
        return rows;
    }

    private static List<Integer> positions(Schema schema, List<String> columns) {
        List<String> names =
                schema.columns().stream().map(Types.NestedField::name).toList();
        return columns.stream().map(names::indexOf).toList();
    }

    static Set<Object> values(org.apache.iceberg.Table iceberg, String column) {
        return values(iceberg, column, Expressions.alwaysTrue());
    }

    static Set<Object> values(org.apache.iceberg.Table iceberg, String column, Expression where) {
        Set<Object> values = new HashSet<>();
        try (CloseableIterable<Record> records =
                IcebergGenerics.read(iceberg).where(where).select(column).build()) {
            for (Record record : records) {
                values.add(record.getField(column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + iceberg.name(), e);
        }
        return values;
    }

    static Expression inRegions(Collection<Long> regions) {
        return Expressions.in("region_key", regions.toArray());
    }

    /** Puts rows in the place of those that a filter tells. */
    static void replace(
            org.apache.iceberg.Table iceberg, Expression replaced, List<StarRow> rows, Map<String, String> summary) {
        OverwriteFiles overwrite = iceberg.newOverwrite().overwriteByRowFilter(replaced);
        write(rows, iceberg).forEach(overwrite::addFile);
        summary.forEach(overwrite::set);
        overwrite.commit();
    }

    /** Writes rows to new files, one for each partition; a table doesn't hold them before a commit names them. */
    static List<DataFile> write(List<StarRow> rows, org.apache.iceberg.Table iceberg) {
        FileWriterFactory<Record> writers = new GenericFileWriterFactory.Builder(iceberg).build();
        OutputFileFactory files = OutputFileFactory.builderFor(iceberg, 0, 0)
                .operationId(UUID.randomUUID().toString())
                .build();
        InternalRecordWrapper wrapper = new InternalRecordWrapper(iceberg.schema().asStruct());
        PartitionKey partition = new PartitionKey(iceberg.spec(), iceberg.schema());
        Map<PartitionKey, List<Record>> parts = new HashMap<>();
        for (StarRow row : rows) {
            Record record = GenericRecord.create(iceberg.schema());
            row.table().columnNames().forEach(column -> record.setField(column, row.get(column)));
            partition.partition(wrapper.wrap(record));
            parts.computeIfAbsent(partition.copy(), key -> new ArrayList<>()).add(record);
        }
        List<DataFile> written = new ArrayList<>();
        parts.forEach((part, records) -> {
            PartitionKey key = iceberg.spec().isPartitioned() ? part : null;
            DataWriter<Record> writer = writers.newDataWriter(
                    key == null ? files.newOutputFile() : files.newOutputFile(iceberg.spec(), key), iceberg.spec(), key);
            try (writer) {
                records.forEach(writer::write);
            } catch (IOException e) {
                throw new UncheckedIOException("can't write " + iceberg.name(), e);
            }
            written.add(writer.toDataFile());
        });
        return written;
    }
}
