package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.Source;

/** The numbered places where a report's figures were printed, each sentence or row once. */
public final class Sources {

    private final List<Source> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * @param statements in the order in which the report uses them
     * @param printed by statement
     */
    public Sources(List<String> statements, Map<String, Source> printed) {
        Map<Source, Integer> known = new LinkedHashMap<>();
        for (String statement : statements) {
            Source source = printed.get(statement);
            if (source != null) {
                Integer number = known.computeIfAbsent(source, unseen -> {
                    entries.add(new Source(Printable.of(unseen.title()), Printable.of(unseen.documentNumber()), Printable.of(unseen.quote())));
                    return entries.size();
                });
                numbers.put(statement, number);
            }
        }
    }

    /** From number 1 on. */
    public List<Source> entries() {
        return List.copyOf(entries);
    }

    /** Numbers of the entries that a figure is made of, each once. */
    public List<Integer> of(Figure figure) {
        return figure.statements().stream().map(numbers::get).filter(number -> number != null).distinct().toList();
    }

    /** What a reader is told who points at a figure; empty where it has no source. */
    public String told(Figure figure) {
        List<Integer> of = of(figure);
        if (of.isEmpty()) {
            return "";
        }
        Source first = entries.get(of.get(0) - 1);
        return of.size() == 1
                ? "来源 " + of.get(0) + "：" + first.documentNumber()
                : "由来源 " + String.join("、", of.stream().limit(20).map(String::valueOf).toList()) + (of.size() > 20 ? " 等 " + of.size() + " 处" : "") + " 算得";
    }
}
