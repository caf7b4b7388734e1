package org.tongbao.etl.read;

/** Plain text, kept character for character but for line ends, which become line feeds. */
final class PlainText {

    private PlainText() {}

    static Content read(byte[] bytes) throws UnreadableDocument {
        String text = Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        return new Content(text, PlainTables.in(text));
    }
}
