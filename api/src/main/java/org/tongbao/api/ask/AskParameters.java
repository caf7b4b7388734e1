package org.tongbao.api.ask;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.tongbao.api.problems.Problem;

/**
 * A question in an address. Read by hand: Spring's binding of each parameter by itself takes a third of the time of an answer that is
 * known already.
 */
final class AskParameters {

    private static final List<String> DIMENSIONS = List.of("region", "prefecture", "province", "subject", "kind", "parent", "category");
    private static final Set<String> YES = Set.of("true", "on", "yes", "1");
    private static final Set<String> NO = Set.of("false", "off", "no", "0");

    private final Map<String, String[]> given;

    private AskParameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** @throws Problem if a value is not of its parameter's type */
    static AskRequest of(Map<String, String[]> given) throws MissingServletRequestParameterException {
        AskParameters read = new AskParameters(given);
        if (!given.containsKey("metrics")) {
            throw new MissingServletRequestParameterException("metrics", "List");
        }
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            if (given.containsKey(dimension)) {
                where.put(dimension, read.list(dimension));
            }
        }
        return new AskRequest(
                read.list("metrics"), read.list("group_by"), where, read.text("period"), read.text("from"), read.text("to"), read.text("grain"),
                read.text("accumulation"), read.list("compare"), read.text("vintage"), read.flag("comparable_subjects"), read.list("order_by"),
                read.count("limit"), read.text("page_token"));
    }

    /** Of a parameter that is given once, what commas part; null where it is not given. */
    private List<String> list(String name) {
        String[] values = given.get(name);
        if (values == null || values.length > 1) {
            return values == null ? null : List.of(values);
        }
        return values[0].isEmpty() ? List.of() : Arrays.stream(values[0].split(",", -1)).map(String::strip).toList();
    }

    private String text(String name) {
        String[] values = given.get(name);
        return values == null ? null : String.join(",", values);
    }

    private Boolean flag(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!YES.contains(text) && !NO.contains(text)) {
            throw Problem.badParameter(name, text, "true 或 false");
        }
        return YES.contains(text);
    }

    private Integer count(String name) {
        String text = text(name);
        try {
            return text == null || text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Problem.badParameter(name, text, "整数");
        }
    }
}
