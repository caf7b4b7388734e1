package org.tongbao.api.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Order;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.Vintage;

/** Reads a request as a query; what is left out is as the model has it. */
record Wording(SemanticModel model, Engine engine) {

    private static final Set<String> BY_ID = Set.of("subject", "parent");

    /** @throws Problem if a value isn't of its kind */
    SemanticQuery query(AskRequest request) {
        YearMonth to = month("to", request.to() == null ? request.period() : request.to());
        YearMonth from = request.from() == null ? to : month("from", request.from());
        Set<Comparison> compare = new LinkedHashSet<>();
        orEmpty(request.compare()).forEach(name -> compare.add(oneOf("compare", name, Comparison.class)));
        return new SemanticQuery(
                orEmpty(request.metrics()), orEmpty(request.groupBy()), where(request), from, to,
                request.grain() == null ? model.defaults().grain() : oneOf("grain", request.grain(), Grain.class),
                request.accumulation() == null
                        ? model.defaults().accumulation()
                        : oneOf("accumulation", request.accumulation(), Accumulation.class),
                compare, vintage(request.vintage()), Boolean.TRUE.equals(request.comparableSubjects()),
                orEmpty(request.orderBy()).stream()
                        .map(column -> column.startsWith("-") ? new Order(column.substring(1), true) : new Order(column, false))
                        .toList(),
                request.limit());
    }

    private Map<String, List<String>> where(AskRequest request) {
        Map<String, List<String>> where = new LinkedHashMap<>(request.where() == null ? Map.of() : request.where());
        List<String> regions = where.getOrDefault("region", List.of());
        regions.forEach(code -> Asked.region(engine, code));
        for (String dimension : BY_ID) {
            where.computeIfPresent(dimension, (name, values) -> {
                List<String> ids = new ArrayList<>();
                values.forEach(value -> ids.add(regions.size() == 1
                        ? Long.toString(Asked.subject(engine, regions.get(0), value).id())
                        : value));
                return ids;
            });
        }
        return where;
    }

    private static YearMonth month(String parameter, String given) {
        if (given == null) {
            throw Problem.badParameter(parameter, "", "年月，例如 2021-03");
        }
        return Asked.month(parameter, given);
    }

    private Vintage vintage(String given) {
        if (given == null || given.equals("latest")) {
            return model.defaults().vintage();
        }
        if (given.equals("as_first_reported")) {
            return new Vintage.AsFirstReported();
        }
        try {
            return new Vintage.AsOf(LocalDate.parse(given));
        } catch (DateTimeException e) {
            throw Problem.badParameter("vintage", given, "latest、as_first_reported 或日期，例如 2021-04-30");
        }
    }

    private static <E extends Enum<E>> E oneOf(String parameter, String given, Class<E> values) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        parameter, given,
                        Arrays.stream(values.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("、"))));
    }

    private static List<String> orEmpty(List<String> given) {
        return given == null ? List.of() : given;
    }
}
