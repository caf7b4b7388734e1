package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/** Accounts for every number of a document: taken into an observation, left out on purpose, or not understood. */
final class Accounting {

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?");

    private final BitSet taken = new BitSet();
    private final BitSet ignored = new BitSet();

    static Extraction close(Document document, Layout layout, List<Observation> observations) {
        Accounting account = new Accounting();
        for (Observation observation : observations) {
            account.mark(account.taken, observation.token());
            switch (observation.measure()) {
                case META -> account.mark(account.ignored, observation.span());
                case LIST_MEMBER -> account.mark(account.taken, observation.span());
                default -> {}
            }
        }
        layout.pageMarks().forEach(mark -> account.mark(account.ignored, mark));
        layout.paragraphs().forEach(account::ignoreTokens);
        document.tables().forEach(table -> account.ignoreFrame(document, table));
        List<Span> left = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        Matcher digits = DIGITS.matcher(document.text());
        while (digits.find()) {
            if (!account.taken.get(digits.start())) {
                (account.ignored.get(digits.start()) ? left : unread).add(new Span(digits.start(), digits.end()));
            }
        }
        return new Extraction(observations, left, unread);
    }

    private void ignoreTokens(NormalText paragraph) {
        boolean imprint = paragraph.text().startsWith("共印");
        for (Token token : Lexer.tokens(paragraph.text())) {
            boolean left = imprint || token instanceof Token.Date || token instanceof Token.Reference || token instanceof Token.NamePart;
            if (left) {
                mark(ignored, paragraph.printed(token.start(), token.end()));
            }
        }
    }

    /** Header rows and the numbering column hold no figures. */
    private void ignoreFrame(Document document, DocumentTable table) {
        boolean header = true;
        for (DocumentTable.Row row : table.rows()) {
            header &= row.cells().stream().noneMatch(cell -> taken.get(cell.start()) && cell.end() > cell.start());
            if (header) {
                mark(ignored, row.span());
            } else if (!row.cells().isEmpty() && row.cells().get(0).of(document.text()).matches("\\d{1,4}")) {
                mark(ignored, row.cells().get(0));
            }
        }
    }

    private void mark(BitSet bits, Span span) {
        bits.set(span.start(), span.end());
    }
}
