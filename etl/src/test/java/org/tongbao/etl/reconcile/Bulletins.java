package org.tongbao.etl.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.conform.Conformer;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.PlanPace;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** A region's history made of bulletins' texts, by way of reading, extracting and conforming. */
final class Bulletins {

    private final Reference reference;
    private final List<StarRow> rows;

    /** @param dataFolder with the operator's reference tables, or null for the product's own alone */
    Bulletins(Path dataFolder) {
        reference = Reference.load(dataFolder);
        rows = new ArrayList<>(reference.rows(DimSubject.TABLE));
    }

    /** Adds a bulletin from a file. */
    Bulletins add(Path file) throws IOException, UnreadableDocument {
        Document document = new DocumentReader().read(file);
        rows.addAll(new Conformer(reference).conform(document, new Extractor(reference.lexicon()).extract(document)));
        return this;
    }

    Bulletins add(Path folder, String name, String text) throws IOException, UnreadableDocument {
        return add(Files.writeString(folder.resolve(name), text));
    }

    RegionHistory history() {
        List<StarRow> reports = of(DimReport.TABLE);
        Object region = reports.get(0).get("region_key");
        List<StarRow> subjects = of(DimSubject.TABLE).stream().filter(row -> row.get("region_key").equals(region)).toList();
        List<StarRow> paces = reference.rows(PlanPace.TABLE).stream().filter(row -> row.get("region_key").equals(region)).toList();
        return new RegionHistory(
                (Long) region, reports, of(FactStatement.TABLE), of(FactMembership.TABLE), of(FactCommitment.TABLE), subjects,
                List.of(), paces);
    }

    private List<StarRow> of(Table table) {
        return rows.stream().filter(row -> row.table() == table).toList();
    }
}
