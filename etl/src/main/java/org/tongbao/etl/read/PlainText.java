package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plain text, kept character for character but for line ends, which become line feeds. */
final class PlainText {

    private PlainText() {}

    static Content read(byte[] bytes) throws UnreadableDocument {
        String text = Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        List<DocumentTable> tables = new ArrayList<>(PlainTables.in(text));
        FlatTables.in(text).stream()
                .filter(flat -> tables.stream().noneMatch(table -> overlap(table.span(), flat.span())))
                .toList()
                .forEach(tables::add);
        tables.sort(Comparator.comparingInt(table -> table.span().start()));
        return new Content(text, tables);
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
