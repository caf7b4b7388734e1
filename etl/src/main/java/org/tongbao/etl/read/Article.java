package org.tongbao.etl.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the article of a web page: in the container that the editors of Chinese government sites put it in, else in the
 * innermost element that holds all sentences, tables and headings.
 */
final class Article {

    private static final List<String> CONTAINERS = List.of(
            "trseditor", "trsueditor", "ucapcontent", "zoom", "zoomcontent", "vsbcontent", "vnewscontent", "articlecontent",
            "articlebody", "articlecon", "articletext", "newscontent", "newstext", "infocontent", "pagescontent", "detailcontent",
            "contentbody", "maincontent", "xxgkcontent", "contxt", "bodycontent", "article", "content");
    private static final Set<String> TEXTS = Set.of("p", "ul", "ol", "dl", "blockquote", "pre", "h1", "h2", "h3", "h4");
    private static final Pattern HEADING = Pattern.compile(
            "附\\s*[件表].{0,60}|.{2,60}(?:表|通报|通知|情况|一览)(?:[（(].{1,12}[)）])?|各.{1,40}[:：]|.{0,20}单位[:：].{1,10}");
    private static final int LEAST = 40;
    private static final double NEGLIGIBLE = 0.1;
    private static final double MOST_OF_PAGE = 0.5;

    private Article() {}

    static Element of(Element body, PageWeights weights) {
        Map<String, Element> heaviest = new HashMap<>();
        for (Element element : body.getAllElements()) {
            if (element == body) {
                continue;
            }
            for (String name : names(element)) {
                heaviest.merge(name, element, (a, b) -> weights.content(b) > weights.content(a) ? b : a);
            }
        }
        double least = Math.max(LEAST, weights.content(body) * MOST_OF_PAGE);
        return CONTAINERS.stream()
                .map(heaviest::get)
                .filter(element -> element != null && weights.content(element) >= least)
                .findFirst()
                .orElseGet(() -> innermost(body, weights));
    }

    private static Set<String> names(Element element) {
        Set<String> names = new HashSet<>();
        if (element.attributesSize() > 0) {
            element.classNames().forEach(name -> names.add(plain(name)));
            names.add(plain(element.id()));
        }
        names.add(element.normalName());
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static Element innermost(Element body, PageWeights weights) {
        Element at = body;
        while (true) {
            Element heaviest = null;
            for (Element child : at.children()) {
                heaviest = heaviest == null || weights.content(child) > weights.content(heaviest) ? child : heaviest;
            }
            if (heaviest == null || weights.content(heaviest) == 0 || isText(heaviest) || hasOwnText(at)) {
                return at;
            }
            for (Element child : at.children()) {
                if (child != heaviest && belongs(child, weights, weights.content(heaviest))) {
                    return at;
                }
            }
            at = heaviest;
        }
    }

    private static boolean isText(Element element) {
        return TEXTS.contains(element.normalName())
                || element.normalName().equals("table") && element.selectFirst("table table, p, div") == null;
    }

    private static boolean hasOwnText(Element element) {
        String own = element.ownText().strip();
        return own.length() >= 2 && !PageFurniture.isFurniture(own);
    }

    /** Whether the article would lack something without this part beside its greatest. */
    private static boolean belongs(Element part, PageWeights weights, int heaviest) {
        if (weights.content(part) > heaviest * NEGLIGIBLE || part.normalName().equals("table") && weights.content(part) > 0) {
            return true;
        }
        if (weights.unlinked(part) < 2 || weights.unlinked(part) > 100) {
            return false;
        }
        String text = part.text().strip();
        return !PageFurniture.isFurniture(text) && (part.normalName().equals("p") || HEADING.matcher(text).matches());
    }
}
