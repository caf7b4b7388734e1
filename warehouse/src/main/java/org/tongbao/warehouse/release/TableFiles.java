package org.tongbao.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.tongbao.warehouse.star.Table;

/**
 * The Parquet files of a table's present snapshot, as a table expression of DuckDB. Columns are found by field id, so
 * that files written before a column was renamed or added read as the star has it now.
 *
 * @param rows rows in them
 */
public record TableFiles(Table table, List<String> paths, long rows) {

    public TableFiles {
        paths = List.copyOf(paths);
    }

    static TableFiles of(Table table, org.apache.iceberg.Table iceberg) {
        return of(table, iceberg, Expressions.alwaysTrue());
    }

    /** Those files that may hold rows the filter tells. */
    public static TableFiles of(Table table, org.apache.iceberg.Table iceberg, Expression where) {
        List<String> paths = new ArrayList<>();
        long rows = 0;
        try (CloseableIterable<FileScanTask> tasks = iceberg.newScan().filter(where).planFiles()) {
            for (FileScanTask task : tasks) {
                if (!task.deletes().isEmpty()) {
                    throw new ReleaseException("数据表 " + table.name() + " 含有行级删除文件，不能发布。请先用 Spark 执行 rewrite_data_files 合并。");
                }
                paths.add(task.file().location());
                rows += task.file().recordCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't plan " + table.name(), e);
        }
        return new TableFiles(table, paths.stream().distinct().toList(), rows);
    }

    public String sql() {
        if (paths.isEmpty()) {
            return table.columns().stream()
                    .map(column -> "NULL::" + column.type().duckdb() + " AS " + column.name())
                    .collect(Collectors.joining(", ", "(SELECT ", " WHERE false)"));
        }
        String files = paths.stream().map(TableFiles::literal).collect(Collectors.joining(", "));
        String fields = table.columns().stream()
                .map(column -> column.id() + ": {name: " + literal(column.name()) + ", type: "
                        + literal(column.type().duckdb()) + ", default_value: NULL}")
                .collect(Collectors.joining(", "));
        return "read_parquet([" + files + "], hive_partitioning = false, schema = MAP {" + fields + "})";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
