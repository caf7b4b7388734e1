package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/**
 * The paragraphs of a document outside its tables, with page marks taken out. A sentence that a page mark has cut in
 * two is one paragraph again.
 *
 * @param frontMatter lines above the document that say where its text was saved from: # title: …, # source: …
 * @param frontTitle the title among them; null where there is none
 * @param draftNotes lines from 起草说明（印发时删去） on, which are for the drafter and say nothing for the bulletin
 */
record Layout(List<NormalText> paragraphs, List<Span> pageMarks, List<Span> frontMatter, FrontTitle frontTitle, List<Span> draftNotes) {

    /** A title as whoever saved the page put it above the document. */
    record FrontTitle(String text, Span span) {}

    private static final Pattern PAGE_MARK = Pattern.compile("[—–―－-]{1,2}[ 　]*[0-9０-９]{1,3}[ 　]*[—–―－-]{1,2}|^[ 　]*第[ 　]*\\d{1,3}[ 　]*页(?:[ 　，,/]*共[ 　]*\\d{1,3}[ 　]*页)?[ 　]*$");
    private static final Pattern FRONT_MATTER = Pattern.compile("#\\s*(\\w+):\\s*(.*)");
    private static final Pattern DRAFT_NOTES = Pattern.compile("[ 　]*起草说明[(（]印发时删去[)）][ 　]*");
    private static final String ENDS_A_PARAGRAPH = "。:;!?";
    private static final int LONGEST_HEADING = 12;

    Layout {
        paragraphs = List.copyOf(paragraphs);
        pageMarks = List.copyOf(pageMarks);
        frontMatter = List.copyOf(frontMatter);
        draftNotes = List.copyOf(draftNotes);
    }

    static Layout of(Document document) {
        String text = document.text();
        List<Span> pageMarks = new ArrayList<>();
        List<NormalText.Builder> paragraphs = new ArrayList<>();
        List<Span> frontMatter = new ArrayList<>();
        List<Span> draftNotes = new ArrayList<>();
        FrontTitle frontTitle = null;
        boolean pageTurned = false;
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            Matcher front = FRONT_MATTER.matcher(text).region(lineStart, lineEnd);
            if (!draftNotes.isEmpty() || DRAFT_NOTES.matcher(text).region(lineStart, lineEnd).matches()) {
                draftNotes.add(new Span(lineStart, lineEnd));
            } else if (paragraphs.isEmpty() && front.matches()) {
                frontMatter.add(new Span(lineStart, lineEnd));
                boolean isTitle = front.group(1).equals("title") && !front.group(2).isBlank();
                frontTitle = isTitle ? new FrontTitle(NormalText.textOf(front.group(2)), new Span(front.start(2), front.end(2))) : frontTitle;
            } else if (insideTable(document, lineStart)) {
                pageTurned = false;
            } else {
                NormalText.Builder line = new NormalText.Builder();
                Matcher mark = PAGE_MARK.matcher(text).region(lineStart, lineEnd);
                int from = lineStart;
                while (mark.find()) {
                    if (!standsAlone(text, mark.start(), mark.end())) {
                        continue;
                    }
                    pageMarks.add(new Span(mark.start(), mark.end()));
                    line.append(text, from, mark.start());
                    pageTurned |= line.isEmpty();
                    from = mark.end();
                }
                line.append(text, from, lineEnd);
                if (!line.isEmpty()) {
                    NormalText.Builder previous = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
                    boolean sameLine = from > lineStart;
                    if (pageTurned && previous != null && isCutShort(previous, sameLine)) {
                        previous.append(text, from, lineEnd);
                    } else {
                        paragraphs.add(line);
                    }
                    pageTurned = false;
                }
            }
            lineStart = lineEnd + 1;
        }
        return new Layout(paragraphs.stream().map(NormalText.Builder::build).toList(), pageMarks, frontMatter, frontTitle, draftNotes);
    }

    /** The tables of the document itself, before any draft notes. */
    List<DocumentTable> tables(Document document) {
        int end = draftNotes.isEmpty() ? Integer.MAX_VALUE : draftNotes.get(0).start();
        return document.tables().stream().filter(table -> table.span().start() < end).toList();
    }

    private static boolean standsAlone(String text, int start, int end) {
        boolean digitBefore = start > 0 && Character.isDigit(text.charAt(start - 1));
        boolean digitAfter = end < text.length() && Character.isDigit(text.charAt(end));
        return !digitBefore && !digitAfter;
    }

    /** @param sameLine whether the next page's words stand on the mark's own line */
    private static boolean isCutShort(NormalText.Builder paragraph, boolean sameLine) {
        return ENDS_A_PARAGRAPH.indexOf(paragraph.last()) < 0 && (sameLine || paragraph.length() > LONGEST_HEADING);
    }

    private static boolean insideTable(Document document, int offset) {
        for (DocumentTable table : document.tables()) {
            if (offset >= table.span().start() && offset < table.span().end()) {
                return true;
            }
        }
        return false;
    }
}
