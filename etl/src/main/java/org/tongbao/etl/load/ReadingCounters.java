package org.tongbao.etl.load;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.tongbao.warehouse.star.FactStatement;

/** How far the workers are. Only for show: a worker that is run again counts again. */
record ReadingCounters(LongAccumulator documents, LongAccumulator statements, LongAccumulator findings)
        implements Serializable {

    static ReadingCounters in(SparkContext context) {
        return new ReadingCounters(context.longAccumulator(), context.longAccumulator(), context.longAccumulator());
    }

    void add(Interpreted document) {
        documents.add(1);
        statements.add(document.count(FactStatement.TABLE));
    }
}
