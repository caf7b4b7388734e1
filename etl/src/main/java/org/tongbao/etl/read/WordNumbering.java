package org.tongbao.etl.read;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The numbers that Word shows before paragraphs and keeps in no paragraph: 一、 1. (1). They are counted as the paragraphs
 * come.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int DEEPEST_STYLE = 20;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private record Level(int start, String format, String text) {}

    private record Style(String parent, String list, int level) {}

    static WordNumbering none() {
        return new WordNumbering();
    }

    /** @param numbering null where the file has none; so {@code styles} */
    static WordNumbering of(Document numbering, Document styles) {
        WordNumbering numbers = new WordNumbering();
        if (numbering != null) {
            for (Element list : children(numbering.getDocumentElement(), "abstractNum")) {
                numbers.levels(list, "a" + attribute(list, "abstractNumId"));
            }
            for (Element list : children(numbering.getDocumentElement(), "num")) {
                String id = attribute(list, "numId");
                children(list, "abstractNumId").forEach(of -> numbers.listOf.put(id, "a" + attribute(of, "val")));
                for (Element override : children(list, "lvlOverride")) {
                    String level = attribute(override, "ilvl");
                    children(override, "startOverride").forEach(start ->
                            numbers.restarts.put(id + "/" + level, integer(attribute(start, "val"), 1)));
                    numbers.levels(override, "n" + id);
                }
            }
        }
        if (styles != null) {
            for (Element style : children(styles.getDocumentElement(), "style")) {
                numbers.style(style);
            }
        }
        return numbers;
    }

    /**
     * @param style of the paragraph; null where it has the default one
     * @param list its own list; null where it has the style's; 0 for none
     * @return what stands before the paragraph; empty where nothing does
     */
    String next(String style, String list, String level) {
        Style of = list == null ? styled(style) : null;
        String id = list == null ? of == null ? null : of.list : list;
        int depth = level != null ? integer(level, 0) : of != null ? of.level : 0;
        String definition = id == null ? null : listOf.get(id);
        if (definition == null || depth < 0 || depth >= LEVELS || level(id, depth) == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(definition, d -> new int[LEVELS]);
        Integer restart = restarts.remove(id + "/" + depth);
        counts[depth] = restart != null ? restart : counts[depth] == 0 ? level(id, depth).start : counts[depth] + 1;
        Arrays.fill(counts, depth + 1, LEVELS, 0);
        return text(id, depth, counts);
    }

    private String text(String id, int depth, int[] counts) {
        Level level = level(id, depth);
        if (level.format.equals("bullet") || level.format.equals("none")) {
            return "";
        }
        Matcher place = PLACE.matcher(level.text);
        return place.replaceAll(found -> {
            int at = Integer.parseInt(found.group(1)) - 1;
            Level shown = level(id, at);
            int count = counts[at] == 0 && shown != null ? shown.start : counts[at];
            return Matcher.quoteReplacement(shown == null ? "" : shown(count, shown.format));
        });
    }

    private static String shown(int count, String format) {
        return switch (format) {
            case "decimalZero" -> "%02d".formatted(count);
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                    "taiwaneseCountingThousand", "ideographDigital", "koreanDigital2" ->
                    new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT).format(count);
            case "ideographTraditional" -> letter(count, "甲乙丙丁戊己庚辛壬癸");
            case "ideographZodiac" -> letter(count, "子丑寅卯辰巳午未申酉戌亥");
            case "upperLetter" -> letter(count, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lowerLetter" -> letter(count, "abcdefghijklmnopqrstuvwxyz");
            case "upperRoman" -> roman(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    count >= 1 && count <= 20 ? Character.toString('①' + count - 1) : Integer.toString(count);
            case "decimalEnclosedParen" -> "(" + count + ")";
            case "decimalEnclosedFullstop" -> count + ".";
            default -> Integer.toString(count);
        };
    }

    private static String letter(int count, String letters) {
        return count < 1 ? "" : Character.toString(letters.charAt((count - 1) % letters.length()));
    }

    private static String roman(int count) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(ULocale.ROOT, RuleBasedNumberFormat.NUMBERING_SYSTEM);
        return format.format(count, "%roman-upper");
    }

    private Level level(String id, int depth) {
        Level own = levels.get("n" + id + "/" + depth);
        return own != null ? own : levels.get(listOf.get(id) + "/" + depth);
    }

    private Style styled(String style) {
        Style at = style == null ? null : styles.get(style);
        for (int depth = 0; at != null && depth < DEEPEST_STYLE; depth++) {
            if (at.list != null) {
                return at;
            }
            at = at.parent == null ? null : styles.get(at.parent);
        }
        return null;
    }

    private void levels(Element list, String key) {
        for (Element level : children(list, "lvl")) {
            levels.put(key + "/" + attribute(level, "ilvl"), new Level(
                    integer(value(level, "start"), 1), otherwise(value(level, "numFmt"), "decimal"), otherwise(value(level, "lvlText"), "")));
        }
    }

    private void style(Element style) {
        String list = null;
        int level = 0;
        for (Element properties : children(style, "pPr")) {
            for (Element number : children(properties, "numPr")) {
                list = value(number, "numId");
                level = integer(value(number, "ilvl"), 0);
            }
        }
        styles.put(attribute(style, "styleId"), new Style(value(style, "basedOn"), list, level));
    }

    private static String value(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : attribute(found.get(0), "val");
    }

    private static String otherwise(String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static int integer(String value, int otherwise) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return null;
    }
}
