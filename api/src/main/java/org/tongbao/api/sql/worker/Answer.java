package org.tongbao.api.sql.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBResultSet;
import org.tongbao.api.sql.wire.Ending;
import org.tongbao.api.sql.wire.Request;

/** One query's rows on their way out: read from the engine as Arrow batches, bounded, written in the form that was asked for. */
final class Answer implements AutoCloseable {

    private static final int MOST_COLUMNS = 1000;
    /** In bytes: Arrow can't read one of 32 KB. The type of a struct has the names of its fields. */
    private static final int LONGEST_NAME = 30_000;
    private static final long BATCH_ROWS = 8192;

    private final ArrowReader batches;
    private final BufferAllocator memory;
    private final Request request;
    private final List<Column> columns;

    private record Column(String name, String type) {}

    private Answer(ArrowReader batches, BufferAllocator memory, Request request, List<Column> columns) {
        this.batches = batches;
        this.memory = memory;
        this.request = request;
        this.columns = columns;
    }

    /** @throws TooLarge if it has too many columns, or too long a name */
    static Answer begin(ResultSet rows, BufferAllocator memory, Request request) throws SQLException, TooLarge {
        ResultSetMetaData named = rows.getMetaData();
        if (named.getColumnCount() > MOST_COLUMNS) {
            throw TooLarge.columns(named.getColumnCount(), MOST_COLUMNS);
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 1; c <= named.getColumnCount(); c++) {
            Column column = new Column(named.getColumnLabel(c), named.getColumnTypeName(c));
            if (Math.max(bytes(column.name()), bytes(column.type())) > LONGEST_NAME) {
                throw TooLarge.name(c);
            }
            columns.add(column);
        }
        return new Answer((ArrowReader) rows.unwrap(DuckDBResultSet.class).arrowExportStream(memory, BATCH_ROWS), memory, request, columns);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As JSON: {@code [{"name","type","comment"}]}. */
    byte[] columns(Map<String, String> comments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartArray();
            for (Column column : columns) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("type", column.type().replace("\"NULL\"", "NULL"));
                json.writeStringField("comment", comments.get(column.name().toLowerCase(Locale.ROOT)));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    /** @throws TooLarge if a value is larger than it may be */
    Ending send(Consumer<byte[]> out) throws IOException {
        VectorSchemaRoot batch = batches.getVectorSchemaRoot();
        try (RowWriter writer = request.kind() == Request.Kind.JSON
                ? new JsonRows(batch, batches, out)
                : new ArrowRows(batch, batches, memory, out)) {
            return send(batch, writer);
        }
    }

    private Ending send(VectorSchemaRoot batch, RowWriter writer) throws IOException {
        long rows = 0;
        long bytes = 0;
        boolean more = false;
        while (!more && batches.loadNextBatch()) {
            long left = request.maxRows() - rows;
            if (batch.getRowCount() > left) {
                more = true;
                batch.setRowCount((int) left);
            }
            bytes += checked(batch);
            more |= bytes > request.maxBytes();
            rows += batch.getRowCount();
            writer.write();
        }
        writer.end();
        return new Ending(rows, more);
    }

    private long checked(VectorSchemaRoot batch) throws TooLarge {
        long bytes = 0;
        for (FieldVector vector : batch.getFieldVectors()) {
            long size = vector.getBufferSize();
            bytes += size;
            if (size > request.maxCellBytes()) {
                checkCells(vector);
            }
        }
        return bytes;
    }

    private void checkCells(FieldVector vector) throws TooLarge {
        for (int row = 0; row < vector.getValueCount(); row++) {
            long length = vector instanceof BaseVariableWidthVector text ? text.getValueLength(row)
                    : vector instanceof BaseLargeVariableWidthVector text ? text.getValueLength(row)
                    : vector.getBufferSizeFor(row + 1) - vector.getBufferSizeFor(row);
            if (length > request.maxCellBytes()) {
                throw TooLarge.cell(vector.getName(), length, request.maxCellBytes());
            }
        }
    }

    @Override
    public void close() throws IOException {
        batches.close();
    }
}
