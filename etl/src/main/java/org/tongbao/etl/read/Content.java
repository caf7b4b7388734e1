package org.tongbao.etl.read;

import java.util.List;

/** The text of a file, with its tables. */
record Content(String text, List<DocumentTable> tables) {

    static Content of(TextBuilder builder) {
        return new Content(builder.text(), builder.tables());
    }
}
