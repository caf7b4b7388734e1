package org.tongbao.etl.reconcile;

import java.util.List;
import java.util.Locale;
import org.tongbao.warehouse.star.FactFinding;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/**
 * One contradiction.
 *
 * @param subject durable key, or null where it is about no one subject
 * @param indicator key, or null where it is about no one indicator
 * @param message one Chinese sentence
 * @param arithmetic the sum with the printed figures
 * @param left keys of statements and memberships on one side
 * @param right keys on the other side; empty where that is the calendar or the roster
 */
record Finding(
        String rule, Severity severity, Bulletin bulletin, Long subject, Long indicator, String message, String arithmetic,
        List<Long> left, List<Long> right) {

    enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    StarRow row(long region) {
        return StarRow.of(FactFinding.TABLE)
                .with("finding_key", Keys.of(
                        "finding", rule, Long.toString(bulletin.key()), String.valueOf(subject), String.valueOf(indicator),
                        left.toString(), right.toString()))
                .with("region_key", region)
                .with("report_key", bulletin.key())
                .with("period_key", bulletin.period())
                .with("rule", rule)
                .with("severity", severity.name().toLowerCase(Locale.ROOT))
                .with("subject_id", subject)
                .with("indicator_key", indicator)
                .with("message", message)
                .with("arithmetic", arithmetic)
                .with("left_statements", left)
                .with("right_statements", right)
                .build();
    }
}
