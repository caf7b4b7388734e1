package org.tongbao.etl.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/** Web pages: block elements are paragraphs, tables are tables; what is not content is left out. */
final class Html implements NodeFilter {

    private static final Set<String> SKIPPED = Set.of(
            "script", "style", "nav", "noscript", "template", "iframe", "button", "select", "textarea", "head", "footer");
    private static final Set<String> BREAKING = Set.of("td", "th", "tr", "caption", "br");
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private final TextBuilder out = new TextBuilder();
    private final StringBuilder line = new StringBuilder();

    static Content read(byte[] bytes) throws UnreadableDocument {
        Html html = new Html();
        Jsoup.parse(decode(bytes)).body().filter(html);
        html.endLine();
        return Content.of(html.out);
    }

    /** A declared encoding counts only where the bytes don't say otherwise: pages are saved anew and keep the old label. */
    private static String decode(byte[] bytes) throws UnreadableDocument {
        try {
            return Charsets.decode(bytes);
        } catch (UnreadableDocument e) {
            Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
            if (declared.find()) {
                try {
                    return new String(bytes, Charset.forName(declared.group(1)));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                    e.addSuppressed(unknown);
                }
            }
            throw e;
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            line.append(words.text());
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (SKIPPED.contains(element.normalName()) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (breaks(element)) {
            endLine();
        }
        if (element.normalName().equals("table") && !isFrame(element)) {
            table(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && breaks(element)) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /** Old pages are laid out by tables around their text. */
    private static boolean isFrame(Element table) {
        Elements rows = table.select("tr");
        return table.selectFirst("table table") != null || rows.size() < 2
                || rows.stream().allMatch(row -> row.childrenSize() < 2);
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || BREAKING.contains(element.normalName());
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
        Elements rows = table.select("tr");
        for (int r = 0; r < rows.size(); r++) {
            for (Element cell : rows.get(r).children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    int height = Math.min(span(cell, "rowspan"), rows.size() - r);
                    grid.add(r, new TextBuilder.Cell(cell.text()), height, span(cell, "colspan"));
                }
            }
        }
        out.table(grid.rows());
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
    }
}
