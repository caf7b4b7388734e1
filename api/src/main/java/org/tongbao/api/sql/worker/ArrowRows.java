package org.tongbao.api.sql.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.function.Consumer;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** Rows as an Arrow IPC stream. */
final class ArrowRows implements RowWriter {

    private final Pieces pieces;
    private final ArrowStreamWriter writer;

    ArrowRows(VectorSchemaRoot batch, DictionaryProvider dictionaries, Consumer<byte[]> out) throws IOException {
        pieces = Pieces.cutAnywhere(out);
        writer = new ArrowStreamWriter(batch, dictionaries, Channels.newChannel((OutputStream) pieces));
        writer.start();
    }

    @Override
    public void write() throws IOException {
        writer.writeBatch();
    }

    @Override
    public void end() throws IOException {
        writer.end();
        pieces.send();
    }
}
