package org.tongbao.api.reports.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * A number that a report may print.
 *
 * @param value exact; null where there is none
 * @param unit 亿元, 个, %, 百分点 …
 * @param decimals to show at least
 * @param statements keys of the printed figures that it is, or is made, of
 * @param why there is none, as in 未报; empty where there is one
 */
public record Figure(BigDecimal value, String unit, int decimals, List<String> statements, String why) {

    private static final Set<String> ROUNDED = Set.of("%", "百分点");

    public Figure {
        statements = List.copyOf(statements);
    }

    /** @param why as in 未报 */
    public static Figure none(String unit, String why) {
        return new Figure(null, unit, 0, List.of(), why);
    }

    public boolean isKnown() {
        return value != null;
    }

    /** Amounts to their last digit; percentages and points rounded to their decimals; why there is none where there is none. */
    public String shown() {
        if (value == null) {
            return why;
        }
        return ROUNDED.contains(unit)
                ? value.setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : value.setScale(Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale())), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** The same number without its sign, for 下降 and 差. */
    public Figure abs() {
        return value == null ? this : new Figure(value.abs(), unit, decimals, statements, why);
    }
}
