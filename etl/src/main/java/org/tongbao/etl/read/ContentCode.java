package org.tongbao.etl.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How texts and their tables pass between processes. */
final class ContentCode {

    private ContentCode() {}

    static void write(Content content, DataOutput out) throws IOException {
        writeText(content.text(), out);
        out.writeInt(content.tables().size());
        for (DocumentTable table : content.tables()) {
            write(table.span(), out);
            out.writeInt(table.rows().size());
            for (DocumentTable.Row row : table.rows()) {
                write(row.span(), out);
                out.writeInt(row.cells().size());
                for (Span cell : row.cells()) {
                    write(cell, out);
                }
            }
        }
    }

    static Content read(DataInput in) throws IOException {
        String text = readText(in);
        List<DocumentTable> tables = new ArrayList<>();
        for (int t = in.readInt(); t > 0; t--) {
            Span span = readSpan(in);
            List<DocumentTable.Row> rows = new ArrayList<>();
            for (int r = in.readInt(); r > 0; r--) {
                Span row = readSpan(in);
                List<Span> cells = new ArrayList<>();
                for (int c = in.readInt(); c > 0; c--) {
                    cells.add(readSpan(in));
                }
                rows.add(new DocumentTable.Row(row, cells));
            }
            tables.add(new DocumentTable(span, rows));
        }
        return new Content(text, tables);
    }

    private static final int LARGEST = 256 << 20;

    static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("no text is " + length + " bytes long: these are a dying process's last words");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_16BE);
    }

    private static void write(Span span, DataOutput out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span readSpan(DataInput in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }
}
