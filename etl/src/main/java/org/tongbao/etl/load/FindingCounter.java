package org.tongbao.etl.load;

import java.io.Serializable;
import java.util.Set;
import org.apache.spark.util.LongAccumulator;
import org.tongbao.warehouse.star.StarRow;

/** Counts the findings that show in certain reports. */
record FindingCounter(Set<Long> reports, LongAccumulator findings) implements Serializable {

    void add(StarRow finding) {
        if (reports.contains((Long) finding.get("report_key"))) {
            findings.add(1);
        }
    }
}
