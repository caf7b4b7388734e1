package org.tongbao.etl.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One bulletin by the record of its truth. */
record WrittenBulletin(String file, List<TruthValue> values) {

    static final String PROJECTS = "project_preparation";
    static final String FUNDS = "funds_in_place";

    /** All of one district, in order of issue. */
    static List<WrittenBulletin> of(SampleTruth truth, String district) {
        Map<String, List<TruthValue>> byFile = new LinkedHashMap<>();
        truth.values().stream()
                .filter(v -> v.file().startsWith(district))
                .forEach(v -> byFile.computeIfAbsent(v.file(), file -> new ArrayList<>()).add(v));
        return byFile.entrySet().stream().map(e -> new WrittenBulletin(e.getKey(), e.getValue())).toList();
    }

    /** As 2020-09. */
    String month() {
        return file.substring(7, 14);
    }

    int year() {
        return Integer.parseInt(file.substring(7, 11));
    }

    int monthOfYear() {
        return Integer.parseInt(file.substring(12, 14));
    }

    boolean isReplacedBy(WrittenBulletin other) {
        return other.month().equals(month()) && other.file.contains("更正") && !file.contains("更正");
    }

    List<TruthValue> where(Predicate<TruthValue> condition) {
        return values.stream().filter(condition).toList();
    }

    /** The rows of a table, its total left out, in one measure. */
    List<TruthValue> rows(int table, String measure) {
        return where(v -> v.table() != null && v.table() == table && v.measure().equals(measure) && !v.kind().equals("group"));
    }

    BigDecimal total(int table, String measure) {
        return where(v -> v.table() != null && v.table() == table && v.measure().equals(measure) && v.kind().equals("group"))
                .get(0).value();
    }

    BigDecimal sum(int table, String measure) {
        return rows(table, measure).stream()
                .map(TruthValue::value)
                .filter(value -> value != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A figure in prose, in order of print. */
    List<BigDecimal> said(String kind, String subject, String indicator, String category, String measure) {
        return where(v -> v.table() == null && v.bound() == null && v.kind().equals(kind) && v.subject().equals(subject)
                        && v.indicator().equals(indicator) && v.measure().equals(measure)
                        && Objects.equals(v.category(), category))
                .stream()
                .map(TruthValue::value)
                .toList();
    }

    Optional<TruthValue> row(int table, String measure, String subject) {
        return rows(table, measure).stream().filter(v -> v.subject().equals(subject)).findFirst();
    }

    /** Names on a list. */
    List<String> listed(String bound) {
        return where(v -> v.measure().equals("list_member") && bound.equals(v.bound())).stream()
                .map(TruthValue::subject)
                .collect(Collectors.toList());
    }

    /** How many units of a group are said to be so, as often as it is said. */
    List<Integer> counts(String group, String bound) {
        return where(v -> v.measure().equals("count") && bound.equals(v.bound()) && v.subject().startsWith(group)).stream()
                .map(v -> v.value().intValue())
                .toList();
    }
}
