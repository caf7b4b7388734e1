package org.tongbao.api.ask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.duckdb.DuckDBResultSet;
import org.tongbao.api.releases.Pages;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;

/**
 * Writes an answer as an Arrow IPC stream, in the engine's types: numbers are decimals with all their digits, statements
 * lists of 64-bit keys. What JSON tells beside the rows is in the schema's metadata: {@code release}, {@code sql},
 * {@code isCut}, {@code next} and {@code columns}, the last as JSON.
 */
final class ArrowTable {

    private static final long BATCH_ROWS = 8192;

    private ArrowTable() {}

    /** @param rows from the page's offset on, one more than its limit where there are more */
    static Reply of(Pages pages, CompiledQuery compiled, ResultSet rows) throws SQLException {
        try (BufferAllocator memory = new RootAllocator();
                ArrowReader batches = (ArrowReader) rows.unwrap(DuckDBResultSet.class).arrowExportStream(memory, BATCH_ROWS)) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            boolean isCut = write(batches, new WriteChannel(Channels.newChannel(body)), pages.limit());
            Map<String, String> beside = new LinkedHashMap<>();
            beside.put("release", pages.release());
            beside.put("columns", JsonTable.columns(compiled.columns()));
            beside.put("sql", compiled.shown());
            beside.put("isCut", Boolean.toString(isCut));
            String next = isCut ? pages.next() : null;
            if (isCut) {
                beside.put("next", next);
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + (1 << 14));
            WriteChannel out = new WriteChannel(Channels.newChannel(whole));
            MessageSerializer.serialize(out, new Schema(batches.getVectorSchemaRoot().getSchema().getFields(), beside));
            out.write(body.toByteArray());
            ArrowStreamWriter.writeEndOfStream(out, IpcOption.DEFAULT);
            return new Reply(pages.release(), whole.toByteArray(), next);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer can't be written as Arrow", e);
        }
    }

    /** @return whether rows were left out */
    private static boolean write(ArrowReader batches, WriteChannel out, int most) throws IOException {
        VectorSchemaRoot batch = batches.getVectorSchemaRoot();
        VectorUnloader unloader = new VectorUnloader(batch);
        int left = most;
        while (batches.loadNextBatch()) {
            boolean isCut = batch.getRowCount() > left;
            if (isCut) {
                batch.setRowCount(left);
            }
            left -= batch.getRowCount();
            try (ArrowRecordBatch unloaded = unloader.getRecordBatch()) {
                MessageSerializer.serialize(out, unloaded);
            }
            if (isCut) {
                return true;
            }
        }
        return false;
    }
}
