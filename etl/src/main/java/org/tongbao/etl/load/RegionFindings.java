package org.tongbao.etl.load;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.tongbao.etl.reconcile.Reconciler;
import org.tongbao.warehouse.star.StarRow;

/** The findings of one region. */
record RegionFindings(RegionReader reader, FindingCounter counter) implements FlatMapFunction<Long, Row> {

    @Override
    public Iterator<Row> call(Long region) {
        return of(region).stream().map(SparkRows::row).iterator();
    }

    List<StarRow> of(long region) {
        List<StarRow> findings = new Reconciler().findings(reader.read(region));
        findings.forEach(counter::add);
        return findings;
    }
}
