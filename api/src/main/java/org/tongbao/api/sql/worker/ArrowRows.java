package org.tongbao.api.sql.worker;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;

/** Rows as an Arrow IPC stream, in batches that whoever reads them can hold. */
final class ArrowRows implements RowWriter {

    /** In bytes, roughly; Flight's clients refuse messages of 16 MB. */
    private static final long LARGEST_BATCH = 4 << 20;

    private final VectorSchemaRoot batch;
    private final VectorSchemaRoot written;
    private final Pieces pieces;
    private final ArrowStreamWriter writer;

    ArrowRows(VectorSchemaRoot batch, DictionaryProvider dictionaries, BufferAllocator memory, Consumer<byte[]> out) throws IOException {
        this.batch = batch;
        written = VectorSchemaRoot.create(batch.getSchema(), memory);
        pieces = new Pieces(out);
        writer = new ArrowStreamWriter(written, dictionaries, pieces);
        writer.start();
    }

    @Override
    public void write() throws IOException {
        long bytes = batch.getFieldVectors().stream().mapToLong(FieldVector::getBufferSize).sum();
        int rows = batch.getRowCount();
        int most = (int) Math.max(1, rows / (bytes / LARGEST_BATCH + 1));
        if (rows <= most) {
            write(batch);
            return;
        }
        for (int from = 0; from < rows; from += most) {
            try (VectorSchemaRoot part = batch.slice(from, Math.min(most, rows - from))) {
                write(part);
            }
        }
    }

    private void write(VectorSchemaRoot rows) throws IOException {
        try (ArrowRecordBatch unloaded = new VectorUnloader(rows).getRecordBatch()) {
            new VectorLoader(written).load(unloaded);
        }
        writer.writeBatch();
        written.clear();
    }

    @Override
    public void end() throws IOException {
        writer.end();
        pieces.send();
    }

    @Override
    public void close() {
        written.close();
    }
}
