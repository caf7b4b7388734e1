package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Web pages: block elements are paragraphs, tables are tables; what is not content is left out. */
final class Html {

    private static final Set<String> SKIPPED =
            Set.of("script", "style", "nav", "noscript", "template", "iframe", "button", "select", "head", "footer");

    /** How far a browser looks for the declared encoding, and then some. */
    private static final int HEAD = 2048;

    private final TextBuilder out = new TextBuilder();
    private final StringBuilder line = new StringBuilder();

    static Content read(byte[] bytes) throws IOException {
        Html html = new Html();
        html.walk(Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "").body());
        html.endLine();
        return Content.of(html.out);
    }

    /** A page that declares its encoding is trusted; for others null would mean UTF-8, which is tried here first. */
    private static String charset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.toLowerCase(Locale.ROOT).contains("charset=")) {
            return null;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8.name();
        } catch (CharacterCodingException e) {
            return Charsets.GB18030.name();
        }
    }

    private void walk(Node node) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                line.append(words.text());
            } else if (child instanceof Element element) {
                walkElement(element);
            }
        }
    }

    private void walkElement(Element element) {
        String name = element.normalName();
        if (SKIPPED.contains(name) || element.hasAttr("hidden")) {
            return;
        }
        if (name.equals("br")) {
            endLine();
        } else if (name.equals("table") && element.select("table").size() == 1) {
            endLine();
            table(element);
        } else if (element.isBlock() || name.equals("td") || name.equals("tr")) {
            endLine();
            walk(element);
            endLine();
        } else {
            walk(element);
        }
    }

    private void endLine() {
        out.paragraph(line.toString().replace('\u00a0', ' '));
        line.setLength(0);
    }

    private void table(Element table) {
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            out.paragraph(caption.text());
        }
        Grid grid = new Grid();
        int r = 0;
        for (Element row : table.select("tr")) {
            for (Element cell : row.select("> td, > th")) {
                grid.add(r, new TextBuilder.Cell(cell.text()), span(cell, "rowspan"), span(cell, "colspan"));
            }
            r++;
        }
        out.table(grid.rows());
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.max(1, Math.min(200, Integer.parseInt(cell.attr(attribute).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
