package org.tongbao.etl.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.tongbao.warehouse.star.Type;

/** Conversion between units of one kind. Nothing is guessed: units of different kinds don't convert. */
final class Units {

    private record Unit(String kind, BigDecimal factor) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("亿元", new Unit("元", new BigDecimal("100000000"))),
            Map.entry("亿", new Unit("元", new BigDecimal("100000000"))),
            Map.entry("万元", new Unit("元", new BigDecimal("10000"))),
            Map.entry("万", new Unit("元", new BigDecimal("10000"))),
            Map.entry("元", new Unit("元", BigDecimal.ONE)),
            Map.entry("亿美元", new Unit("美元", new BigDecimal("100000000"))),
            Map.entry("万美元", new Unit("美元", new BigDecimal("10000"))),
            Map.entry("美元", new Unit("美元", BigDecimal.ONE)),
            Map.entry("个", new Unit("个", BigDecimal.ONE)),
            Map.entry("家", new Unit("个", BigDecimal.ONE)),
            Map.entry("项", new Unit("个", BigDecimal.ONE)),
            Map.entry("宗", new Unit("个", BigDecimal.ONE)),
            Map.entry("户", new Unit("个", BigDecimal.ONE)),
            Map.entry("万亩", new Unit("亩", new BigDecimal("10000"))),
            Map.entry("亩", new Unit("亩", BigDecimal.ONE)),
            Map.entry("万人", new Unit("人", new BigDecimal("10000"))),
            Map.entry("人", new Unit("人", BigDecimal.ONE)),
            Map.entry("名", new Unit("人", BigDecimal.ONE)));

    private Units() {}

    /** The value in another unit, rounded to the star's six decimals; empty if the units don't convert. */
    static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(value);
        }
        Unit source = UNITS.get(from);
        Unit target = UNITS.get(to);
        if (source == null || target == null || !source.kind().equals(target.kind())) {
            return Optional.empty();
        }
        return Optional.of(value.multiply(source.factor()).divide(target.factor(), Type.SCALE, RoundingMode.HALF_UP));
    }
}
