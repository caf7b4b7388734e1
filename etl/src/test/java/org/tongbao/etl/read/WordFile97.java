package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes files of Word 97 for tests, since POI can't make one from nothing: the header, the text as one piece, a page
 * of paragraph properties that says which paragraphs are cells and rows of a table, and one that gives all letters the
 * same look.
 */
final class WordFile97 {

    private static final int TEXT_AT = 0x400;
    private static final int PAGE = 512;
    private static final int OPTIONS_SIZE = 544;
    private static final short IN_TABLE = 0x2416;
    private static final short ENDS_ROW = 0x2417;
    private static final short ROW_LAYOUT = (short) 0xD608;

    /** Which entry of the header says where in the table stream a structure stands. */
    private static final int STYLES = 1;
    private static final int LETTERS = 12;
    private static final int PARAGRAPHS = 13;
    private static final int FONTS = 15;
    private static final int OPTIONS = 31;
    private static final int PIECES = 33;

    private final StringBuilder text = new StringBuilder();
    private final List<byte[]> properties = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    WordFile97 paragraph(String line) {
        return add(line + "\r", new byte[] {0, 0});
    }

    /** @param cells the row's texts; @param edges their left edges in twips, and the last one's right edge */
    WordFile97 row(List<String> cells, int... edges) {
        for (String cell : cells) {
            ByteBuffer inTable = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN);
            add(cell + "\u0007", inTable.putShort((short) 0).putShort(IN_TABLE).put((byte) 1).array());
        }
        int layout = 1 + 2 * edges.length;
        ByteBuffer end = ByteBuffer.allocate(2 + 3 + 3 + 4 + layout).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort((short) 0).putShort(IN_TABLE).put((byte) 1).putShort(ENDS_ROW).put((byte) 1);
        end.putShort(ROW_LAYOUT).putShort((short) (layout + 1)).put((byte) cells.size());
        for (int edge : edges) {
            end.putShort((short) edge);
        }
        return add("\u0007", end.array());
    }

    private WordFile97 add(String words, byte[] styleAndProperties) {
        text.append(words);
        ends.add(text.length());
        properties.add(styleAndProperties);
        return this;
    }

    byte[] bytes() throws IOException {
        byte[] characters = text.toString().getBytes(StandardCharsets.UTF_16LE);
        int pageAt = (TEXT_AT + characters.length + PAGE - 1) / PAGE * PAGE;
        ByteBuffer main = ByteBuffer.allocate(Math.max(pageAt + 2 * PAGE, 4096)).order(ByteOrder.LITTLE_ENDIAN);
        main.position(TEXT_AT).put(characters).position(pageAt).put(propertiesPage());
        main.putInt(TEXT_AT).putInt(TEXT_AT + characters.length).put(pageAt + 2 * PAGE - 1, (byte) 1);

        ByteBuffer table = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        int styles = table.position();
        table.putShort((short) 18).put(new byte[18]);
        int pages = table.position();
        table.putInt(TEXT_AT).putInt(TEXT_AT + characters.length).putInt(pageAt / PAGE);
        int letters = table.position();
        table.putInt(TEXT_AT).putInt(TEXT_AT + characters.length).putInt(pageAt / PAGE + 1);
        int pieces = table.position();
        table.put((byte) 2).putInt(16).putInt(0).putInt(text.length()).putShort((short) 0).putInt(TEXT_AT).putShort((short) 0);
        int options = table.position();
        table.put(new byte[OPTIONS_SIZE]);

        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 193).putShort(10, (short) 0x1000);
        main.putInt(24, TEXT_AT).putInt(28, TEXT_AT + characters.length);
        main.putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, main.capacity()).putInt(76, text.length());
        main.putShort(152, (short) 93);
        place(main, STYLES, styles, pages - styles);
        place(main, LETTERS, letters, pieces - letters);
        place(main, PARAGRAPHS, pages, letters - pages);
        place(main, PIECES, pieces, options - pieces);
        place(main, OPTIONS, options, OPTIONS_SIZE);
        place(main, FONTS, options, 4);
        return container(main.array(), table.array());
    }

    private static void place(ByteBuffer main, int structure, int from, int length) {
        main.putInt(154 + 8 * structure, from).putInt(154 + 8 * structure + 4, length);
    }

    /** Offsets of the paragraphs, a pointer for each, and from the page's end backwards their properties. */
    private byte[] propertiesPage() {
        ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
        page.putInt(TEXT_AT);
        ends.forEach(end -> page.putInt(TEXT_AT + 2 * end));
        int at = PAGE - 1;
        for (byte[] paragraph : properties) {
            int words = (paragraph.length + 1) / 2;
            at = (at - 2 - 2 * words) / 2 * 2;
            boolean even = paragraph.length % 2 == 0;
            page.put(at, (byte) (even ? 0 : words));
            page.put(at + 1, (byte) (even ? words : paragraph[0]));
            int start = even ? at + 2 : at + 1;
            for (int i = 0; i < paragraph.length; i++) {
                page.put(start + i, paragraph[i]);
            }
            page.put((byte) (at / 2)).put(new byte[12]);
        }
        page.put(PAGE - 1, (byte) properties.size());
        return page.array();
    }

    private static byte[] container(byte[] main, byte[] table) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(main), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table), "0Table");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
