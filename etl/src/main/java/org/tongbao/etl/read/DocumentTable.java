package org.tongbao.etl.read;

import java.util.List;

/** A table in a document's text: each row is a line of it, its cells parted by one tab or, in plain text, as they stand. */
public record DocumentTable(Span span, List<Row> rows) {

    /** @param cells the cells' text without surrounding blanks; an empty cell is an empty span at its place */
    public record Row(Span span, List<Span> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public DocumentTable {
        rows = List.copyOf(rows);
    }
}
