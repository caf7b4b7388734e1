package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts tables that go on over the page together: one that ends a page and one in the same columns that opens the next. A
 * header that is printed again is left out, and so is a line that says that the table goes on.
 */
final class ContinuedTables {

    private static final Pattern GOES_ON = Pattern.compile(".{0,30}[(（]?(?:续表?|接上页|上接)[)）]?\\s*\\d{0,2}[)）]?");
    private static final float SAME = 6;

    private ContinuedTables() {}

    static List<PdfBlock> joined(List<PdfBlock> blocks) {
        List<PdfBlock> joined = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            PdfBlock block = blocks.get(i);
            PdfBlock last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last instanceof PdfBlock.Table above) {
                int at = block instanceof PdfBlock.Line line && GOES_ON.matcher(line.text()).matches() ? i + 1 : i;
                if (at < blocks.size() && blocks.get(at) instanceof PdfBlock.Table below && goesOn(above, below)) {
                    joined.set(joined.size() - 1, together(above, below));
                    i = at;
                    continue;
                }
            }
            joined.add(block);
        }
        return joined;
    }

    private static boolean goesOn(PdfBlock.Table above, PdfBlock.Table below) {
        if (below.page() != above.page() + 1 || above.columns().size() != below.columns().size()) {
            return false;
        }
        float shift = above.columns().get(0).left() - below.columns().get(0).left();
        return isSame(above.columns(), below.columns(), 0) || isSame(above.columns(), below.columns(), shift);
    }

    /** Whether each column stands under its own and none of its neighbours. */
    private static boolean isSame(List<PdfBlock.Column> above, List<PdfBlock.Column> below, float shift) {
        for (int a = 0; a < above.size(); a++) {
            for (int b = Math.max(0, a - 1); b < Math.min(below.size(), a + 2); b++) {
                float overlap = above.get(a).overlap(below.get(b), shift);
                if (a == b ? overlap <= 0 : overlap > SAME) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Stands on the later page, so that a third part is joined as well. */
    private static PdfBlock.Table together(PdfBlock.Table above, PdfBlock.Table below) {
        int repeated = 0;
        while (repeated < Math.min(above.rows().size(), below.rows().size())
                && texts(above.rows().get(repeated)).equals(texts(below.rows().get(repeated)))) {
            repeated++;
        }
        List<List<TextBuilder.Cell>> rows = new ArrayList<>(above.rows());
        rows.addAll(below.rows().subList(repeated, below.rows().size()));
        return new PdfBlock.Table(below.page(), below.top(), above.columns(), rows);
    }

    private static List<String> texts(List<TextBuilder.Cell> row) {
        return row.stream().map(cell -> cell.text().replace(" ", "")).toList();
    }
}
