package org.tongbao.etl.read;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** How much of each element's text is content (sentences and the cells of tables of data), and how much is links. */
final class PageWeights {

    private static final Evaluator TABLE = QueryParser.parse("table");
    private static final Evaluator LAYOUT = QueryParser.parse("table, p, div");
    private static final Evaluator BLOCK = QueryParser.parse("p, div, section, article, td, li, body");
    private static final String SENTENCE_MARKS = "。；，";
    private static final double MOSTLY = 0.6;

    private static final class Weight {
        private int content;
        private int text;
        private int linked;
        private int links;

        private void add(Weight part) {
            content += part.content;
            text += part.text;
            linked += part.linked;
            links += part.links;
        }
    }

    private static final Weight NONE = new Weight();

    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final Map<Element, Boolean> layouts = new IdentityHashMap<>();

    PageWeights(Element body, PageFurniture furniture) {
        body.traverse(new NodeVisitor() {
            private int outside;
            private int inLinks;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    outside += isOutside(element) ? 1 : 0;
                    inLinks += isLink(element) ? 1 : 0;
                } else if (outside == 0 && node instanceof TextNode words && !words.isBlank()) {
                    weigh(words, inLinks > 0);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    outside -= isOutside(element) ? 1 : 0;
                    inLinks -= isLink(element) ? 1 : 0;
                    if (isLink(element)) {
                        of(element, true).links++;
                    }
                    if (element != body && weights.containsKey(element)) {
                        of(element.parent(), true).add(of(element, false));
                    }
                }
            }

            private boolean isOutside(Element element) {
                return element != body && furniture.isFurniture(element);
            }

            private boolean isLink(Element element) {
                return element.normalName().equals("a") && element.hasAttr("href");
            }
        });
    }

    int content(Element element) {
        return of(element, false).content;
    }

    int unlinked(Element element) {
        return of(element, false).text - of(element, false).linked;
    }

    /** A menu or a list of other articles, but no list of attachments. */
    boolean isLinks(Element element) {
        Weight weight = of(element, false);
        return weight.links > 1 && weight.linked > weight.text * MOSTLY && weight.content == 0
                && !element.text().contains("附件");
    }

    private Weight of(Element element, boolean create) {
        return create ? weights.computeIfAbsent(element, e -> new Weight()) : weights.getOrDefault(element, NONE);
    }

    private void weigh(TextNode words, boolean linked) {
        Element parent = words.parent();
        int length = words.text().strip().length();
        Weight weight = of(parent, true);
        weight.text += length;
        weight.linked += linked ? length : 0;
        weight.content += !linked && isContent(words, parent) ? length : 0;
    }

    private boolean isContent(TextNode words, Element parent) {
        Element table = parent.closest(TABLE);
        if (table != null && !layouts.computeIfAbsent(table, PageWeights::isLayout)) {
            return true;
        }
        Element block = parent.closest(BLOCK);
        String text = block == null ? words.text() : block.ownText() + words.text();
        return text.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0) && !PageFurniture.isFurniture(text);
    }

    /** Whether a table only lays the page out. */
    private static boolean isLayout(Element table) {
        return table.select(LAYOUT).stream()
                .anyMatch(inner -> inner != table && (inner.normalName().equals("table") || inner.text().length() > 100));
    }
}
