package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.inherit.Collector;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/** Accounts for every number of a document: taken into an observation, left out for a reason, or not understood. */
final class Accounting {

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}");

    private final BitSet taken = new BitSet();
    private final TreeMap<Integer, Extraction.Ignored> ignored = new TreeMap<>();

    static Extraction close(Document document, Layout layout, Collector collected) {
        Accounting account = new Accounting();
        for (Observation observation : collected.observations()) {
            account.take(observation.token());
            switch (observation.measure()) {
                case META -> account.ignore(observation.span(), LeftOut.PARTICULAR);
                case LIST_MEMBER -> account.take(observation.span());
                default -> {}
            }
        }
        collected.skipped().forEach(account::ignore);
        layout.frontMatter().forEach(line -> account.ignore(line, LeftOut.FRONT_MATTER));
        layout.draftNotes().forEach(line -> account.ignore(line, LeftOut.DRAFT_NOTE));
        layout.pageMarks().forEach(mark -> account.ignore(mark, LeftOut.PAGE_MARK));
        layout.paragraphs().forEach(account::ignoreTokens);
        layout.tables(document).forEach(table -> account.ignoreFrame(document, table));
        List<Extraction.Ignored> left = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        Matcher digits = DIGITS.matcher(document.text());
        int taken = 0;
        while (digits.find()) {
            Span span = new Span(digits.start(), digits.end());
            if (account.taken.get(span.start())) {
                taken++;
            } else {
                account.reason(span).ifPresentOrElse(reason -> left.add(new Extraction.Ignored(span, reason)), () -> unread.add(span));
            }
        }
        return new Extraction(collected.context().reported(), collected.observations(), taken, left, unread);
    }

    private void ignoreTokens(NormalText paragraph) {
        boolean imprint = paragraph.text().startsWith("共印");
        for (Token token : paragraph.tokens()) {
            LeftOut reason = token instanceof Token.Left left ? left.reason()
                    : token instanceof Token.Date ? LeftOut.DATE
                    : imprint ? LeftOut.PARTICULAR
                    : null;
            if (reason != null) {
                ignore(paragraph.printed(token.start(), token.end()), reason);
            }
        }
    }

    /** Header rows and the numbering column hold no figures. */
    private void ignoreFrame(Document document, DocumentTable table) {
        boolean header = true;
        for (DocumentTable.Row row : table.rows()) {
            header &= row.cells().stream().noneMatch(cell -> taken.get(cell.start()) && cell.end() > cell.start());
            if (header) {
                ignore(row.span(), LeftOut.TABLE_FRAME);
            } else {
                row.cells().stream()
                        .filter(cell -> ORDINAL.matcher(cell.of(document.text())).matches())
                        .limit(1)
                        .forEach(cell -> ignore(cell, LeftOut.NUMBERING));
            }
        }
    }

    private void take(Span span) {
        taken.set(span.start(), span.end());
    }

    private void ignore(Extraction.Ignored one) {
        ignored.put(one.span().start(), one);
    }

    private void ignore(Span span, LeftOut reason) {
        ignored.putIfAbsent(span.start(), new Extraction.Ignored(span, reason.code()));
    }

    private java.util.Optional<String> reason(Span digits) {
        for (Map.Entry<Integer, Extraction.Ignored> entry : ignored.headMap(digits.start(), true).descendingMap().entrySet()) {
            if (entry.getValue().span().end() > digits.start()) {
                return java.util.Optional.of(entry.getValue().reason());
            }
            if (digits.start() - entry.getKey() > 2000) {
                break;
            }
        }
        return java.util.Optional.empty();
    }
}
