package org.tongbao.etl.read;

import java.util.List;

/**
 * One document as text.
 *
 * @param name the file's name, without its folder
 * @param contentHash SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param text paragraphs and table rows, a line each, parted by a line feed; never changed afterwards, since every
 *     offset counts in it
 * @param tables the tables in it, in order, without overlap
 */
public record Document(String name, String contentHash, Form form, String text, List<DocumentTable> tables) {

    public Document {
        tables = List.copyOf(tables);
    }
}
