package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leaves out what belongs to the pages and not to the text: page numbers, and heads and feet that stand on page after
 * page. A title that is printed again on top of each page of a long table stays where it stands first.
 */
final class RunningHeads {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―－·\\s]*\\d{1,3}[-—–―－·\\s]*|第?\\s*\\d{1,3}\\s*页?\\s*[/／,，]?\\s*共?\\s*\\d{1,3}\\s*页?|第\\s*\\d{1,3}\\s*页"
                    + "|Page\\s+\\d{1,3}(?:\\s+of\\s+\\d{1,3})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTACHMENT = Pattern.compile("附\\s*[件表].{0,6}");
    private static final float NUMBERED = 0.15f;
    private static final float MARGIN = 0.08f;
    private static final int OUTERMOST = 2;

    private RunningHeads() {}

    static List<PdfBlock> leftOut(List<PdfBlock> blocks) {
        Map<Integer, List<PdfBlock>> pages = new TreeMap<>();
        blocks.forEach(block -> pages.computeIfAbsent(block.page(), page -> new ArrayList<>()).add(block));
        pages.values().forEach(RunningHeads::dropPageNumbers);
        Map<String, Set<Integer>> printedOn = new TreeMap<>();
        pages.forEach((page, content) -> outermost(content).forEach(
                line -> printedOn.computeIfAbsent(unnumbered(line), text -> new HashSet<>()).add(page)));
        int often = Math.max(2, (pages.size() + 1) / 2);
        Set<String> seen = new HashSet<>();
        List<PdfBlock> kept = new ArrayList<>();
        for (List<PdfBlock> content : pages.values()) {
            List<PdfBlock.Line> outermost = outermost(content);
            for (PdfBlock block : content) {
                boolean repeated = block instanceof PdfBlock.Line line && outermost.contains(line)
                        && printedOn.get(unnumbered(line)).size() >= often
                        && !ATTACHMENT.matcher(line.text()).matches()
                        && (isInMargin(line, MARGIN) || !seen.add(unnumbered(line)));
                if (!repeated) {
                    kept.add(block);
                }
            }
        }
        return kept;
    }

    /** Heads and feet may bear the page's number, as in 1/3. */
    private static String unnumbered(PdfBlock.Line line) {
        return isInMargin(line, MARGIN)
                ? line.text().replaceFirst("(?<!\\d)" + line.page() + "(?!\\d)", "#")
                : line.text();
    }

    private static void dropPageNumbers(List<PdfBlock> content) {
        content.removeIf(block -> block instanceof PdfBlock.Line line
                && isInMargin(line, NUMBERED) && PAGE_NUMBER.matcher(line.text()).matches()
                && (block == content.get(0) || block == content.get(content.size() - 1)));
    }

    private static List<PdfBlock.Line> outermost(List<PdfBlock> content) {
        List<PdfBlock.Line> outermost = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            boolean outer = i < OUTERMOST || i >= content.size() - OUTERMOST;
            if (outer && content.get(i) instanceof PdfBlock.Line line && isInMargin(line, NUMBERED)) {
                outermost.add(line);
            }
        }
        return outermost;
    }

    private static boolean isInMargin(PdfBlock.Line line, float share) {
        return line.top() < line.pageHeight() * share || line.top() + line.size() > line.pageHeight() * (1 - share);
    }
}
