package org.tongbao.api.reports.pdf;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Knows which characters can be printed; the others become a box and are remembered. The sans has every glyph of the serif. */
final class Glyphs {

    private static final int BOX = '□';

    private final CmapLookup known;
    private final Set<String> missing = new LinkedHashSet<>();

    Glyphs() throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Typeface.SANS.bytes()))) {
            known = font.getUnicodeCmapLookup();
        }
    }

    String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isKnown = c == ' ' || c == '　' || known.getGlyphId(c) > 0;
            if (!isKnown) {
                missing.add(Character.toString(c));
            }
            out.appendCodePoint(isKnown ? c : BOX);
        });
        return out.toString();
    }

    List<String> warnings() {
        return missing.isEmpty() ? List.of() : List.of("PDF 的字体里没有这些字，印成了□：" + String.join(" ", missing));
    }
}
