package org.tongbao.etl.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text: in UTF-8 with tabs in its tables and page marks in its sentences, or in GB18030 with upright bars. */
final class PlainRendering implements Rendering {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONG = 150;

    private final boolean gb18030;

    PlainRendering(boolean gb18030) {
        this.gb18030 = gb18030;
    }

    @Override
    public String extension() {
        return gb18030 ? ".gb.txt" : ".txt";
    }

    @Override
    public byte[] render(Draft draft) {
        StringBuilder text = new StringBuilder();
        int page = 1;
        for (Draft.Block block : draft.blocks()) {
            if (block instanceof Draft.Line line) {
                boolean turns = !gb18030 && line.text().length() > LONG;
                text.append(turns ? turned(line.text(), ++page) : line.text()).append('\n');
            } else if (block instanceof Draft.Sheet sheet) {
                text.append(sheet.attachment()).append('\n').append(sheet.caption()).append('\n');
                row(text, sheet.header());
                sheet.rows().forEach(row -> row(text, row));
            }
        }
        return text.toString().getBytes(gb18030 ? GB18030 : StandardCharsets.UTF_8);
    }

    /** A page ends within the sentence: by turns behind a comma, or between any two characters that are no part of a figure. */
    private static String turned(String line, int page) {
        int middle = line.length() / 2;
        if (page % 2 == 0) {
            int comma = line.indexOf(',', middle);
            return comma < 0 ? line : line.substring(0, comma + 1) + "\n— " + page + " — " + line.substring(comma + 1);
        }
        int at = middle;
        while (at < line.length() && !(isHan(line.charAt(at - 1)) && isHan(line.charAt(at)))) {
            at++;
        }
        return line.substring(0, at) + "\n— " + page + " — " + line.substring(at);
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private void row(StringBuilder text, List<String> cells) {
        if (gb18030) {
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        } else {
            text.append(String.join("\t", cells)).append('\n');
        }
    }
}
