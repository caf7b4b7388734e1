package org.tongbao.warehouse.semantic;

import java.math.BigDecimal;
import java.util.List;

/** Something that can be counted or compared, by a name that stays. */
public sealed interface Metric {

    String name();

    Label label();

    Label description();

    /** Of its values: 亿元, 个, % … */
    String unit();

    /** Decimals to show; values themselves are exact to six. */
    int decimals();

    Direction direction();

    /** Whether its figures may be added up over the subjects of one kind. */
    boolean isAdditiveOverSubjects();

    /** Whether it counts up from January, so that a period's own figure is a difference. */
    boolean isCumulative();

    /** Codes of the indicators that it is made of. */
    List<String> indicators();

    /** An indicator of the bulletins. */
    record Simple(
            String name, Label label, Label description, String indicator, String unit, int decimals, Direction direction,
            boolean isAdditiveOverSubjects, boolean isCumulative)
            implements Metric {

        @Override
        public List<String> indicators() {
            return List.of(indicator);
        }
    }

    /**
     * Σ numerator × factor ÷ Σ denominator, over the subjects of which both are known.
     *
     * @param factor 100 for percent
     */
    record Ratio(
            String name, Label label, Label description, Simple numerator, Simple denominator, BigDecimal factor, String unit,
            int decimals, Direction direction)
            implements Metric {

        @Override
        public boolean isAdditiveOverSubjects() {
            return numerator.isAdditiveOverSubjects() && denominator.isAdditiveOverSubjects();
        }

        @Override
        public boolean isCumulative() {
            return numerator.isCumulative() && denominator.isCumulative();
        }

        @Override
        public List<String> indicators() {
            return List.of(numerator.indicator(), denominator.indicator());
        }

        /** Whether its values are percentages, so that their changes are percentage points. */
        public boolean isPercent() {
            return unit.equals("%");
        }
    }
}
