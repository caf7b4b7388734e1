package org.tongbao.warehouse.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comment at the head of an SQL file, in paragraphs parted by an empty comment line: what it is; the meaning of names,
 * a line each; an example with its result; and remarks for whoever changes it.
 *
 * <pre>
 * -- 地区: one county
 * --
 * -- region_code  行政区划代码: GB/T 2260 code
 * --
 * -- SELECT region FROM regions
 * -- =&gt; 青岚区
 * </pre>
 *
 * @param comment Chinese, a colon, English
 * @param names likewise, by name, in the order of the file
 * @param example null where there is none
 */
record Header(String comment, Map<String, String> names, Example example) {

    private static final String MARK = "--";
    private static final String RESULT = "=> ";
    private static final Pattern NAME = Pattern.compile("([a-z_]+) {2,}(\\S.*)");

    static Header of(String file) {
        List<List<String>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : file.lines().takeWhile(line -> line.startsWith(MARK)).toList()) {
            String text = line.substring(MARK.length()).strip();
            if (text.isEmpty()) {
                paragraphs.add(new ArrayList<>());
            } else {
                paragraphs.get(paragraphs.size() - 1).add(text);
            }
        }
        List<List<String>> rest = paragraphs.subList(1, paragraphs.size());
        return new Header(
                String.join(" ", paragraphs.get(0)),
                rest.stream()
                        .filter(paragraph -> paragraph.stream().allMatch(line -> NAME.matcher(line).matches()))
                        .findFirst()
                        .map(Header::names)
                        .orElse(Map.of()),
                rest.stream()
                        .filter(paragraph -> paragraph.stream().anyMatch(Header::isResult))
                        .findFirst()
                        .map(Header::example)
                        .orElse(null));
    }

    static Map<String, String> names(List<String> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher parts = NAME.matcher(line);
            if (!parts.matches() || names.put(parts.group(1), parts.group(2)) != null) {
                throw new IllegalArgumentException("not a new name and its meaning: " + line);
            }
        }
        return names;
    }

    private static Example example(List<String> lines) {
        return new Example(
                lines.stream().filter(Predicate.not(Header::isResult)).collect(Collectors.joining("\n")),
                lines.stream()
                        .filter(Header::isResult)
                        .map(line -> Arrays.asList(line.substring(RESULT.length()).split(" \\| ")))
                        .toList());
    }

    private static boolean isResult(String line) {
        return line.startsWith(RESULT);
    }
}
