package org.tongbao.etl.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/**
 * Web pages: the article alone, whose block elements are paragraphs and whose tables are tables; below the page's title,
 * where the article doesn't repeat it.
 */
final class Html implements NodeFilter {

    private static final Set<String> BREAKING = Set.of("td", "th", "tr", "caption", "br");
    private static final Set<String> LISTS = Set.of("div", "ul", "dl", "ol", "table", "td", "section");
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private final TextBuilder out = new TextBuilder();
    private final StringBuilder line = new StringBuilder();
    private final PageFurniture furniture;
    private final PageWeights weights;
    private final Element article;

    private Html(Element body, PageFurniture furniture) {
        this.furniture = furniture;
        this.weights = new PageWeights(body, furniture);
        this.article = Article.of(body, weights);
    }

    static Content read(byte[] bytes) throws UnreadableDocument {
        Document page = Jsoup.parse(decode(bytes));
        Html html = new Html(page.body(), new PageFurniture(page));
        PageTitle.of(page, html.furniture)
                .filter(title -> !unspaced(html.article.text()).contains(unspaced(title)))
                .ifPresent(html.out::paragraph);
        html.article.filter(html);
        html.endLine();
        return Content.of(html.out);
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
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
        if (element != article && (furniture.isFurniture(element) || LISTS.contains(element.normalName()) && weights.isLinks(element))) {
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
        String words = line.toString().replace('\u00a0', ' ').strip();
        if (!PageFurniture.isFurniture(words)) {
            out.paragraph(words);
        }
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
                    grid.add(r, new TextBuilder.Cell(text(cell)), height, span(cell, "colspan"));
                }
            }
        }
        out.table(grid.rows());
    }

    private String text(Element cell) {
        if (cell.getAllElements().stream().noneMatch(furniture::isHidden)) {
            return cell.text();
        }
        Element shown = cell.clone();
        shown.getAllElements().stream().filter(furniture::isHidden).toList().forEach(Element::remove);
        return shown.text();
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
    }
}
