package org.tongbao.warehouse.semantic;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A query under test: funds in place of March 2021 of whole regions, unless said otherwise. */
final class Question {

    private List<String> metrics = List.of("funds_in_place");
    private List<String> groupBy = List.of();
    private final Map<String, List<String>> where = new LinkedHashMap<>();
    private YearMonth from = YearMonth.of(2021, 3);
    private YearMonth to = YearMonth.of(2021, 3);
    private Grain grain = Grain.MONTH;
    private Accumulation accumulation = Accumulation.CUMULATIVE;
    private Set<Comparison> comparisons = Set.of();
    private Vintage vintage = new Vintage.Latest();
    private boolean isComparable;
    private List<Order> orderBy = List.of();
    private Integer limit;

    static Question of(String... metrics) {
        Question question = new Question();
        question.metrics = List.of(metrics);
        return question;
    }

    Question by(String... dimensions) {
        groupBy = List.of(dimensions);
        return this;
    }

    Question where(String dimension, String... values) {
        where.put(dimension, List.of(values));
        return this;
    }

    Question in(String first, String last) {
        from = YearMonth.parse(first);
        to = YearMonth.parse(last);
        return this;
    }

    Question every(Grain length) {
        grain = length;
        return this;
    }

    Question own() {
        accumulation = Accumulation.PERIOD;
        return this;
    }

    Question with(Comparison... held) {
        comparisons = EnumSet.copyOf(Arrays.asList(held));
        return this;
    }

    Question as(Vintage believed) {
        vintage = believed;
        return this;
    }

    Question comparable() {
        isComparable = true;
        return this;
    }

    Question ordered(String column, boolean descending) {
        orderBy = List.of(new Order(column, descending));
        return this;
    }

    Question limit(int rows) {
        limit = rows;
        return this;
    }

    BoundQuery bound() {
        SemanticQuery query = new SemanticQuery(
                metrics, groupBy, where, from, to, grain, accumulation, comparisons, vintage, isComparable, orderBy, limit);
        SemanticModel.Indicator visitors = new SemanticModel.Indicator("visitors", "游客", "Visitors", "万人次", 1);
        return new Binder(SemanticModel.load().with(List.of(visitors))).bind(query);
    }
}
