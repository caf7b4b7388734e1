package org.tongbao.etl.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tongbao.etl.conform.Conformer;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.StarRow;

/** Reads, extracts and conforms. Each worker has one of its own. */
final class BulletinInterpreter implements Interpreter {

    private static final long serialVersionUID = 1L;

    private final Reference reference;
    private transient Extractor extractor;

    BulletinInterpreter(Reference reference) {
        this.reference = reference;
    }

    @Override
    public List<StarRow> interpret(String name, Path file) throws UnreadableDocument, IOException {
        Document document = new DocumentReader().read(name, file);
        return new Conformer(reference).conform(document, extractor().extract(document));
    }

    private synchronized Extractor extractor() {
        if (extractor == null) {
            extractor = new Extractor(reference.lexicon());
        }
        return extractor;
    }
}
