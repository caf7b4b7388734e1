package org.tongbao.etl.load;

import java.util.List;
import org.tongbao.etl.conform.ConformedRegion;
import org.tongbao.etl.conform.PrintedRegion;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** Knowledge of the made-up county that finds no period in any document. */
record Forgetful() implements Knowledge {

    @Override
    public List<StarRow> rows(Table table) {
        return PlainKnowledge.KNOWN.rows(table);
    }

    @Override
    public Interpreter interpreter() {
        return (name, file) -> {
            throw new UnreadableDocument(Reason.NO_PERIOD, "看不出报告期");
        };
    }

    @Override
    public String rules() {
        return "";
    }

    @Override
    public boolean isInDoubt(List<StarRow> subjects) {
        return false;
    }

    @Override
    public ConformedRegion conform(PrintedRegion printed) {
        return PlainKnowledge.KNOWN.conform(printed);
    }
}
