package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.List;
import org.tongbao.etl.conform.ConformedRegion;
import org.tongbao.etl.conform.PrintedRegion;
import org.tongbao.etl.conform.Reconformer;
import org.tongbao.etl.conform.Reference;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** The product's knowledge: its reference data, extended by the operator's, and how bulletins are read by it. */
record BulletinKnowledge(Reference reference) implements Knowledge {

    static Knowledge of(Path dataDir) {
        return new BulletinKnowledge(Reference.load(dataDir));
    }

    @Override
    public List<StarRow> rows(Table table) {
        return reference.rows(table);
    }

    @Override
    public Interpreter interpreter() {
        return new BulletinInterpreter(reference);
    }

    @Override
    public String rules() {
        return reference.rules();
    }

    @Override
    public boolean isInDoubt(List<StarRow> subjects) {
        return Reconformer.isNeeded(subjects);
    }

    @Override
    public ConformedRegion conform(PrintedRegion printed) {
        return new Reconformer(reference).conform(printed);
    }
}
