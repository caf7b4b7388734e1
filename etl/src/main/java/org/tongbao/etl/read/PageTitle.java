package org.tongbao.etl.read;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The title that a web page gives to its article. */
final class PageTitle {

    private static final Pattern OF_AN_ARTICLE = Pattern.compile(
            "(?:通报|通知|公告|公示|情况|成效|进展|总结|报告|简报|月报|排名|结果)(?:[（(].{1,12}[)）])?$");
    private static final Pattern SITE = Pattern.compile("\\s*(?:[-_|—–>»]+)\\s*");

    private PageTitle() {}

    /** What the page says about its article, else its headings, else what browsers show, without the site's name. */
    static Optional<String> of(Document page, PageFurniture furniture) {
        Stream<String> declared = page.select("meta[name=ArticleTitle], meta[property=og:title]").stream().map(meta -> meta.attr("content"));
        Stream<String> headings = page.select("h1, h2, [class*=title], [id*=title]").stream()
                .filter(heading -> heading.parents().stream().noneMatch(furniture::isFurniture) && !furniture.isFurniture(heading))
                .map(heading -> heading.selectFirst("br") == null ? heading.text() : heading.wholeText());
        Stream<String> shown = Stream.of(SITE.split(page.title()));
        return Stream.of(declared, headings, shown).flatMap(titles -> titles)
                .map(String::strip)
                .filter(title -> title.length() <= 100 && OF_AN_ARTICLE.matcher(title).find() && title.length() > 7)
                .findFirst();
    }
}
