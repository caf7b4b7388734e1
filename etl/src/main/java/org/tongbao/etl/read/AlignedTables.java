package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables without lines: lines of text under one another whose parts stand in columns. */
final class AlignedTables {

    private static final Pattern NUMBER = Pattern.compile("[-+−△]?\\d[\\d,，]*(?:\\.\\d+)?[%％]?");
    private static final float FARTHEST = 4;
    private static final float NARROW = 0.4f;
    private static final float SAME_ROW = 0.75f;

    private AlignedTables() {}

    /** The same blocks with lines that make a table replaced by it. */
    static List<PdfBlock> in(List<PdfBlock> blocks) {
        List<PdfBlock> found = new ArrayList<>();
        int i = 0;
        while (i < blocks.size()) {
            List<PdfBlock.Line> run = run(blocks, i);
            List<ColumnSpan> columns = columns(run);
            PdfBlock last = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean goesOn = last instanceof PdfBlock.Table && blocks.get(i).page() == last.page() + 1;
            if (isTable(run, columns, goesOn)) {
                found.add(table(run, columns));
                i += run.size();
            } else {
                found.add(blocks.get(i));
                i++;
            }
        }
        return found;
    }

    private record ColumnSpan(float left, float right) {
        boolean overlaps(float from, float to) {
            return Math.min(right, to) > Math.max(left, from);
        }

        float centre() {
            return (left + right) / 2;
        }
    }

    /** Lines with gaps from here on, with short lines among them. */
    private static List<PdfBlock.Line> run(List<PdfBlock> blocks, int from) {
        List<PdfBlock.Line> run = new ArrayList<>();
        int end = 0;
        for (int i = from; i < blocks.size() && blocks.get(i) instanceof PdfBlock.Line line; i++) {
            PdfBlock.Line above = run.isEmpty() ? null : run.get(run.size() - 1);
            if (above == null ? !line.hasGaps() : !isBelow(above, line)) {
                break;
            }
            run.add(line);
            end = line.hasGaps() ? run.size() : end;
        }
        return run.subList(0, end);
    }

    private static boolean isBelow(PdfBlock.Line above, PdfBlock.Line line) {
        boolean near = above.page() == line.page() && line.top() - above.top() <= FARTHEST * line.size();
        boolean narrow = line.hasGaps() || line.right() - line.left() < NARROW * (above.right() - above.left())
                || !above.hasGaps() && line.right() - line.left() < NARROW * line.pageHeight() / 2;
        return near && narrow;
    }

    /** What the lines with the most parts take up; parts that fall outside make columns of their own. */
    private static List<ColumnSpan> columns(List<PdfBlock.Line> run) {
        int most = run.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
        List<ColumnSpan> columns = new ArrayList<>();
        for (int parts = most; parts > 1 && parts * 2 >= most; parts--) {
            for (PdfBlock.Line line : run) {
                if (line.pieces().size() == parts) {
                    line.pieces().forEach(piece -> widen(columns, piece, line.pieces().size() == most));
                }
            }
        }
        return columns;
    }

    private static void widen(List<ColumnSpan> columns, PdfBlock.Piece piece, boolean full) {
        List<ColumnSpan> common = columns.stream().filter(column -> column.overlaps(piece.left(), piece.right())).toList();
        if (common.size() > 1 && !full) {
            return;
        }
        float left = piece.left();
        float right = piece.right();
        for (ColumnSpan column : common) {
            left = Math.min(left, column.left);
            right = Math.max(right, column.right);
        }
        columns.removeAll(common);
        int at = 0;
        while (at < columns.size() && columns.get(at).left < left) {
            at++;
        }
        columns.add(at, new ColumnSpan(left, right));
    }

    /**
     * Prose with a gap here and there is none: figures must stand in columns that most rows fill, under a header.
     *
     * @param goesOn whether a table ends the page before, so that the header may stand there
     */
    private static boolean isTable(List<PdfBlock.Line> run, List<ColumnSpan> columns, boolean goesOn) {
        if (run.size() < 2 || columns.size() < 2 || columns.size() == 2 && run.size() < 3) {
            return false;
        }
        long parts = run.stream().mapToLong(line -> line.pieces().size()).sum();
        boolean figures = run.stream().skip(1).anyMatch(AlignedTables::hasFigures);
        return figures && (goesOn || !hasFigures(run.get(0))) && parts * 2 >= (long) run.size() * columns.size();
    }

    private static boolean hasFigures(PdfBlock.Line line) {
        return line.pieces().stream().skip(1).anyMatch(piece -> NUMBER.matcher(piece.text()).matches());
    }

    private static PdfBlock.Table table(List<PdfBlock.Line> run, List<ColumnSpan> columns) {
        List<List<PdfBlock.Piece>> rows = new ArrayList<>();
        float pitch = pitch(run);
        for (int i = 0; i < run.size(); i++) {
            List<PdfBlock.Piece> row = placed(run.get(i), columns);
            boolean goesOn = i > 0 && run.get(i).pieces().size() == 1 && row.get(0) == null
                    && run.get(i).top() - run.get(i - 1).top() < SAME_ROW * pitch;
            if (goesOn) {
                continueRow(rows.get(rows.size() - 1), row);
            } else {
                rows.add(row);
            }
        }
        int header = 0;
        while (header < run.size() - 1 && !hasFigures(run.get(header))) {
            header++;
        }
        List<List<TextBuilder.Cell>> cells = new ArrayList<>(
                AlignedHeader.cells(rows.subList(0, Math.min(header, rows.size())), columns.stream().map(ColumnSpan::centre).toList()));
        for (List<PdfBlock.Piece> row : rows.subList(cells.size(), rows.size())) {
            cells.add(row.stream().map(piece -> new TextBuilder.Cell(piece == null ? "" : piece.text())).toList());
        }
        return new PdfBlock.Table(run.get(0).page(), run.get(0).top(), columns.stream().map(column -> new PdfBlock.Column(column.left, column.right)).toList(), cells);
    }

    private static float pitch(List<PdfBlock.Line> run) {
        List<Float> pitches = new ArrayList<>();
        for (int i = 1; i < run.size(); i++) {
            pitches.add(run.get(i).top() - run.get(i - 1).top());
        }
        return pitches.stream().sorted().skip(pitches.size() / 2).findFirst().orElse(0f);
    }

    /** A part for each column, null where there is none. */
    private static List<PdfBlock.Piece> placed(PdfBlock.Line line, List<ColumnSpan> columns) {
        List<PdfBlock.Piece> row = new ArrayList<>();
        columns.forEach(column -> row.add(null));
        for (PdfBlock.Piece piece : line.pieces()) {
            int nearest = 0;
            for (int c = 1; c < columns.size(); c++) {
                if (distance(columns.get(c), piece) < distance(columns.get(nearest), piece)) {
                    nearest = c;
                }
            }
            PdfBlock.Piece there = row.get(nearest);
            row.set(nearest, there == null ? piece : beside(there, piece));
        }
        return row;
    }

    private static PdfBlock.Piece beside(PdfBlock.Piece a, PdfBlock.Piece b) {
        return new PdfBlock.Piece(a.left(), b.right(), a.text() + " " + b.text());
    }

    private static float distance(ColumnSpan column, PdfBlock.Piece piece) {
        float common = Math.min(column.right, piece.right()) - Math.max(column.left, piece.left());
        return common > 0 ? -common : Math.abs(column.centre() - piece.centre());
    }

    private static void continueRow(List<PdfBlock.Piece> above, List<PdfBlock.Piece> row) {
        for (int c = 0; c < row.size(); c++) {
            PdfBlock.Piece piece = row.get(c);
            PdfBlock.Piece begun = above.get(c);
            if (piece != null) {
                above.set(c, begun == null ? piece : new PdfBlock.Piece(begun.left(), begun.right(), begun.text() + piece.text()));
            }
        }
    }
}
