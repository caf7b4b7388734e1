package org.tongbao.api.sql.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;

/** Rows as JSON arrays, parted by commas. A piece ends with a row, so that a problem can stand where the next would. */
final class JsonRows implements RowWriter {

    /** Rows between two looks at how much there is to send. */
    private static final int FLUSHED = 16;

    private final VectorSchemaRoot batch;
    private final Consumer<byte[]> out;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(Pieces.SIZE);
    private final JsonGenerator json;
    private final List<JsonCell> cells = new ArrayList<>();
    private int unsent;

    JsonRows(VectorSchemaRoot batch, DictionaryProvider dictionaries, Consumer<byte[]> out) throws IOException {
        this.batch = batch;
        this.out = out;
        this.json = new JsonFactory().createGenerator(piece).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        this.json.setPrettyPrinter(new MinimalPrettyPrinter(","));
        for (FieldVector vector : batch.getFieldVectors()) {
            cells.add(JsonCell.of(vector, dictionaries));
        }
    }

    @Override
    public void write() throws IOException {
        for (int row = 0; row < batch.getRowCount(); row++) {
            json.writeStartArray();
            for (JsonCell cell : cells) {
                cell.write(json, row);
            }
            json.writeEndArray();
            if (++unsent == FLUSHED) {
                json.flush();
                if (piece.size() >= Pieces.SIZE) {
                    send();
                }
                unsent = 0;
            }
        }
    }

    @Override
    public void end() throws IOException {
        json.close();
        send();
    }

    private void send() {
        if (piece.size() > 0) {
            out.accept(piece.toByteArray());
            piece.reset();
        }
    }

    @Override
    public void close() {}
}
