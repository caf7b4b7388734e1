package org.tongbao.etl.read;

import java.util.List;
import java.util.stream.Collectors;

/** Tables in a form that tests can compare: a line a row, cells parted by bars. */
final class Shown {

    private Shown() {}

    static List<String> tables(Document document) {
        return document.tables().stream()
                .map(table -> table.rows().stream()
                        .map(row -> row.cells().stream().map(cell -> cell.of(document.text())).collect(Collectors.joining("|")) + "\n")
                        .collect(Collectors.joining()))
                .toList();
    }
}
