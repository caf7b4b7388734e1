package org.tongbao.api.ask;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.Vintage;

/** One kind of question, thousands of them and no two alike, in the model's words and in SQL as an analyst would write it. */
enum Questions {

    TREND("a county's trend over three years with target, pace and year over year") {
        @Override
        YearMonth from(YearMonth month) {
            return month;
        }

        @Override
        YearMonth to(YearMonth month) {
            return month.plusMonths(35);
        }

        @Override
        String words() {
            return "compare=target,pace,yoy";
        }

        @Override
        SemanticQuery query(String region, YearMonth month) {
            return query(List.of(), Map.of("region", List.of(region)), month, Set.of(Comparison.TARGET, Comparison.PACE, Comparison.YOY));
        }

        @Override
        String sql() {
            return """
                    SELECT end_month, actual, status, actual_statement, target, target_origin, target_statement, rate, pace, rate - pace,
                           last_year_actual, yoy, yoy_note, last_year_statements
                    FROM progress_yoy
                    WHERE region_code = ? AND indicator_code = 'funds_in_place' AND category_code = 'whole' AND subject_kind = 'whole'
                      AND end_month BETWEEN ? AND ?
                    ORDER BY end_month
                    """;
        }
    },

    RANKING("a county's departments ranked in one month") {
        @Override
        YearMonth from(YearMonth month) {
            return month;
        }

        @Override
        YearMonth to(YearMonth month) {
            return month;
        }

        @Override
        String words() {
            return "group_by=subject&kind=department&compare=target,pace,rank,rank_change";
        }

        @Override
        SemanticQuery query(String region, YearMonth month) {
            return query(
                    List.of("subject"), Map.of("region", List.of(region), "kind", List.of("department")), month,
                    Set.of(Comparison.TARGET, Comparison.PACE, Comparison.RANK, Comparison.RANK_CHANGE));
        }

        @Override
        String sql() {
            return """
                    SELECT end_month, subject_id, subject, subject_kind, actual, status, actual_statement, target, target_origin,
                           target_statement, rate, pace, rate - pace, rank, previous_rank - rank
                    FROM progress_yoy
                    WHERE region_code = ? AND indicator_code = 'funds_in_place' AND category_code = 'whole'
                      AND subject_group = 'department' AND end_month BETWEEN ? AND ?
                    ORDER BY rank, subject_id
                    """;
        }
    };

    private static final YearMonth FIRST = YearMonth.of(2012, 2);
    private static final int MONTHS = 83;

    private final String told;

    Questions(String told) {
        this.told = told;
    }

    String told() {
        return told;
    }

    abstract YearMonth from(YearMonth month);

    abstract YearMonth to(YearMonth month);

    abstract String words();

    abstract SemanticQuery query(String region, YearMonth month);

    /** With marks for region, first and last month. */
    abstract String sql();

    String address(List<String> regions, int i) {
        YearMonth month = month(regions, i);
        return "/api/v1/query?metrics=funds_in_place&region=" + region(regions, i) + "&from=" + from(month) + "&to=" + to(month) + "&" + words();
    }

    Object[] parameters(List<String> regions, int i) {
        YearMonth month = month(regions, i);
        return new Object[] {region(regions, i), from(month).toString(), to(month).toString()};
    }

    SemanticQuery query(List<String> regions, int i) {
        return query(region(regions, i), month(regions, i));
    }

    /** How many there are until they begin anew. */
    static int different(List<String> regions) {
        return regions.size() * MONTHS;
    }

    private static String region(List<String> regions, int i) {
        return regions.get(i % regions.size());
    }

    private static YearMonth month(List<String> regions, int i) {
        return FIRST.plusMonths(i / regions.size() % MONTHS);
    }

    SemanticQuery query(List<String> groupBy, Map<String, List<String>> where, YearMonth month, Set<Comparison> compare) {
        return new SemanticQuery(
                List.of("funds_in_place"), groupBy, where, from(month), to(month), Grain.MONTH, Accumulation.CUMULATIVE, compare,
                new Vintage.Latest(), false, List.of(), null);
    }
}
