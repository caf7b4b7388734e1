package org.tongbao.etl.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web site puts around its articles: menus, the date of the page, buttons, other articles, the site's record number. */
final class PageFurniture {

    private static final Set<String> TAGS = Set.of(
            "script", "style", "nav", "noscript", "template", "iframe", "button", "select", "textarea", "input", "head",
            "footer", "aside", "object", "video", "audio", "svg", "canvas");
    private static final Set<String> NAMES = Set.of(
            "nav", "navbar", "navigation", "topnav", "subnav", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
            "position", "location", "dqwz", "weizhi", "share", "bdsharebuttonbox", "bshare", "socialshare", "footer", "foot",
            "copyright", "beian", "advert", "advertisement", "ad", "ads", "adv", "banner", "sidebar", "aside", "related",
            "recommend", "xgxx", "xgwd", "xgyd", "xgnews", "pagination", "pager", "prevnext", "prev", "next", "fontsize", "qrcode", "ewm",
            "erweima", "search", "searchbox", "login", "toolbar", "weather", "tianqi", "calendar", "rili", "friendlink", "friendlinks",
            "yqlj", "jiucuo", "dashang", "comment", "comments", "hotnews", "ranking", "floatwindow", "piaofu", "sitemap",
            "counter", "hits", "pageview", "visitor", "accessibility", "print", "printer", "timedate", "pubtime", "pubdate",
            "publishtime", "laiyuan", "infobar");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern HIDING = Pattern.compile(
            "display:none|visibility:hidden|font-size:0(?!\\.?\\d*[1-9])|opacity:0(?!\\.?\\d*[1-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern SIMPLE_SELECTOR = Pattern.compile("[.#][\\w-]+");

    private static final int LONGEST_LINE = 120;
    private static final Pattern LINE = Pattern.compile(
            "^[\\s\\[【(（|>»·]*(?:"
                    + "(?:您?(?:现在)?(?:所在|当前)的?)?位置\\s*[:：]|首页\\s*[>»›/|]"
                    + "|(?:发布|发文|更新|成文|录入|撰稿|编辑|添加|公开)(?:时间|日期)\\s*[:：]|(?:时间|日期)\\s*[:：]\\s*\\d{4}"
                    + "|(?:信息|文章|稿件|内容)?(?:来源|作者|编辑|责任编辑|责编|审核|录入|发布机构|发布人)\\s*[:：]"
                    + "|(?:浏览|点击|阅读|访问)(?:次数|量|数)?\\s*[:：]|您是第|访问(?:总)?量"
                    + "|字体\\s*[:：]|字号\\s*[:：]|打印(?:本页)?\\s*[\\]】)）|]?|关闭(?:窗口)?\\s*[\\]】)）|]?$|收藏\\s*[\\]】|]?$|分享(?:到)?\\s*[:：]|扫一扫|微信扫"
                    + "|上一(?:篇|条|页|则)|下一(?:篇|条|页|则)|相关(?:链接|文章|信息|新闻|阅读|稿件|推荐)"
                    + "|索\\s*引\\s*号\\s*[:：]|主题(?:分类|词)\\s*[:：]|信息分类\\s*[:：]"
                    + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?(?!\\d).{0,40}$"
                    + ")"
                    + "|ICP备|公网安备|网安备|版权所有|网站标识码|Copyright|©|主办单位\\s*[:：]|承办单位\\s*[:：]|技术支持\\s*[:：]|网站地图|建议使用.{0,30}浏览|分辨率",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> hidden = new HashSet<>();

    PageFurniture(Document page) {
        for (Element style : page.select("style")) {
            Matcher rule = RULE.matcher(style.data());
            while (rule.find()) {
                if (HIDING.matcher(rule.group(2).replace(" ", "")).find()) {
                    for (String selector : rule.group(1).split(",")) {
                        if (SIMPLE_SELECTOR.matcher(selector.strip()).matches()) {
                            hidden.add(selector.strip());
                        }
                    }
                }
            }
        }
    }

    boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style").replace(" ", "")).find()
                || hidden.contains("#" + element.id())
                || element.classNames().stream().anyMatch(name -> hidden.contains("." + name));
    }

    /** Whether an element's kind or its name says that it is none of the article. */
    boolean isFurniture(Element element) {
        return TAGS.contains(element.normalName()) || isHidden(element)
                || isNamed(element.id()) || element.classNames().stream().anyMatch(PageFurniture::isNamed);
    }

    private static boolean isNamed(String name) {
        if (name.isEmpty()) {
            return false;
        }
        if (NAMES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""))) {
            return true;
        }
        String parts = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(parts);
        while (word.find()) {
            if (NAMES.contains(word.group()) && !parts.contains("content") && !parts.contains("article")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line of an article's surroundings has strayed into it. */
    static boolean isFurniture(String line) {
        return line.length() <= LONGEST_LINE && LINE.matcher(line.strip()).find();
    }
}
