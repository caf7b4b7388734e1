package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.inherit.Collector;
import org.tongbao.etl.extract.inherit.Context;
import org.tongbao.etl.extract.inherit.Inheritance;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.Lexicon;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.table.TableReader;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/** Reads a document: its particulars, then its sentences, then its tables. Safe for use by several threads. */
public final class Extractor {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern IMPRINT = Pattern.compile("^共印\\d+份");

    private static final int PARAGRAPHS_THAT_NAME_PROGRAMMES = 5;

    private final Lexicon lexicon;

    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Periods are null throughout where the document names no month. */
    public Extraction extract(Document document) {
        Layout layout = Layout.of(document);
        Letterhead letterhead = Letterhead.of(layout.paragraphs(), layout.frontTitle() == null ? "" : layout.frontTitle().text());
        String region = letterhead.region().isEmpty() ? lexicon.divisionIn(letterhead.title()).orElse("") : letterhead.region();
        Context context = new Context(letterhead.reported(), region);
        Collector out = new Collector(context, document.text());
        if (layout.frontTitle() != null && letterhead.particulars().stream().noneMatch(particular -> particular.name().equals(Letterhead.TITLE))) {
            particular(out, document, new Letterhead.Particular(Letterhead.TITLE, layout.frontTitle().span()));
        }
        for (Letterhead.Particular particular : letterhead.particulars()) {
            particular(out, document, particular);
        }
        SubjectNames names = new SubjectNames(lexicon, region);
        Indicators indicators = new Indicators(lexicon);
        layout.paragraphs().forEach(paragraph -> names.meet(paragraph.text()));
        List<DocumentTable> own = layout.tables(document);
        own.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream().limit(2))
                .forEach(cell -> names.meetName(NormalText.textOf(cell.of(document.text()))));
        names.classes().note(letterhead.title());
        layout.paragraphs().stream().limit(PARAGRAPHS_THAT_NAME_PROGRAMMES).forEach(paragraph -> names.classes().note(paragraph.text()));
        Inheritance prose = new Inheritance(out, names, indicators);
        for (NormalText paragraph : layout.paragraphs()) {
            if (!isParticular(paragraph, letterhead)) {
                prose.read(paragraph);
            }
        }
        TableReader tables = new TableReader(document, out, names, indicators);
        int from = 0;
        for (int i = 0; i < own.size(); i++) {
            DocumentTable table = own.get(i);
            tables.read(i + 1, table, caption(document.text(), from, table.span().start()));
            from = table.span().end();
        }
        return Accounting.close(document, layout, out);
    }

    private static void particular(Collector out, Document document, Letterhead.Particular particular) {
        Span span = particular.span();
        Matcher number = NUMBER.matcher(span.of(document.text()));
        if (particular.name().equals(Letterhead.COPIES) && number.find()) {
            Span token = new Span(span.start() + number.start(), span.start() + number.end());
            out.particular(particular.name(), new BigDecimal(number.group()), "份", span, token);
        } else {
            out.particular(particular.name(), null, "", span, span);
        }
    }

    /** Whether the paragraph says nothing but particulars of the document. */
    private static boolean isParticular(NormalText paragraph, Letterhead letterhead) {
        if (IMPRINT.matcher(paragraph.text()).find()) {
            return true;
        }
        Span span = paragraph.printed(0, paragraph.length());
        return letterhead.particulars().stream()
                .filter(p -> !p.name().equals(Letterhead.CUTOFF) && !p.name().equals(Letterhead.PERIOD)
                        && !p.name().equals(Letterhead.SCOPE) && !p.name().equals(Letterhead.REPLACES))
                .anyMatch(p -> p.span().start() < span.end() && span.start() < p.span().end());
    }

    /** Up to two lines above a table: its caption, and perhaps 附件1 over it. */
    private static String caption(String text, int from, int to) {
        List<String> lines = text.substring(from, to).lines().filter(line -> !line.isBlank()).toList();
        StringBuilder caption = new StringBuilder();
        for (String line : lines.subList(Math.max(0, lines.size() - 2), lines.size())) {
            if (line.length() <= 60 && !line.strip().endsWith("。")) {
                caption.append(NormalText.textOf(line));
            }
        }
        return caption.toString();
    }
}
