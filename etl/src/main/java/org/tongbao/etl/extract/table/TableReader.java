package org.tongbao.etl.extract.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.inherit.Collector;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.CellAddress;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Status;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/**
 * Reads attached tables: a caption, one or more header rows, a row a unit, often a total. What a column holds is told
 * by its header, what the table is about by caption and headers together. Two tables side by side are two tables.
 */
public final class TableReader {

    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|小计|共计|总数|累计)|全[区县市省州](?:合计)?|.{1,6}(?:合计|小计)");

    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明):");
    private static final Set<String> VAGUE = Set.of("单位", "部门");

    /** All of them make up the whole. */
    private static final Set<String> DIVISIONS = Set.of("县区", "县市区", "市县", "县市", "区县", "地市");

    private final Document document;
    private final Collector out;
    private final SubjectNames names;
    private final Indicators indicators;
    private final Map<Span, String> plain = new HashMap<>();

    public TableReader(Document document, Collector out, SubjectNames names, Indicators indicators) {
        this.document = document;
        this.out = out;
        this.names = names;
        this.indicators = indicators;
    }

    /** @param captionLines what stands right above the table */
    public void read(int number, DocumentTable table, String captionLines) {
        List<DocumentTable.Row> rows = table.rows();
        StringBuilder caption = new StringBuilder(captionLines);
        int header = 0;
        while (header < rows.size() && isCaption(rows.get(header))) {
            caption.append(plain(rows.get(header).span()));
            header++;
        }
        Optional<ItemTable> items = header == rows.size() ? Optional.empty()
                : ItemTable.of(document, out, names, rows.get(header).cells().stream().map(this::plain).toList());
        if (items.isPresent()) {
            for (int r = header + 1; r < rows.size(); r++) {
                items.get().read(number, r, rows.get(r));
            }
            return;
        }
        int body = header;
        while (body < rows.size() && !hasFigures(rows.get(body))) {
            body++;
        }
        if (body == header || body == rows.size()) {
            return;
        }
        List<String> headers = headers(rows.subList(header, body));
        for (int[] part : parts(headers)) {
            new Part(number, rows, body, headers, part[0], part[1], caption.toString()).read();
        }
    }

    /** Columns that begin anew with the first column's header are another table beside the first. */
    private static List<int[]> parts(List<String> headers) {
        List<int[]> parts = new ArrayList<>();
        int start = 0;
        for (int c = 1; c < headers.size(); c++) {
            boolean repeats = headers.get(c).equals(headers.get(0)) && !headers.get(c).isEmpty() && c - start > 1 && headers.size() - c > 1;
            if (repeats) {
                parts.add(new int[] {start, c});
                start = c;
            }
        }
        parts.add(new int[] {start, headers.size()});
        return parts;
    }

    /** One table, from column {@code from} up to {@code to}. */
    private final class Part {
        private final int number;
        private final List<DocumentTable.Row> rows;
        private final int body;
        private final int from;
        private final int subjectColumn;
        private final boolean rowsAreIndicators;
        private final String group;
        private final List<Columns.Column> columns = new ArrayList<>();

        Part(int number, List<DocumentTable.Row> rows, int body, List<String> headers, int from, int to, String caption) {
            this.number = number;
            this.rows = rows;
            this.body = body;
            this.from = from;
            int subject = Columns.subject(headers, from, to);
            int indicator = subject < 0 ? Columns.indicator(headers, from, to) : -1;
            this.rowsAreIndicators = indicator >= 0;
            this.subjectColumn = subject >= 0 ? subject : indicator >= 0 ? indicator : wordy(from, to);
            this.group = names.groupIn(caption, "");
            Columns reader = new Columns(out.context(), indicators, caption, headers.subList(from, to));
            for (int c = from; c < to; c++) {
                if (c != subjectColumn) {
                    reader.column(c, headers.get(c), column(c)).ifPresent(columns::add);
                }
            }
        }

        private int wordy(int from, int to) {
            for (int c = from; c < to; c++) {
                List<String> cells = column(c);
                long words = cells.stream().filter(cell -> !cell.isEmpty() && !Cells.isNumber(cell) && !Cells.isBlank(cell)).count();
                if (words * 2 > cells.size()) {
                    return c;
                }
            }
            return -1;
        }

        private List<String> column(int c) {
            List<String> cells = new ArrayList<>();
            for (DocumentTable.Row row : rows.subList(body, rows.size())) {
                cells.add(c < row.cells().size() ? plain(row.cells().get(c)) : "");
            }
            return cells;
        }

        void read() {
            if (subjectColumn < 0) {
                return;
            }
            for (int r = body; r < rows.size(); r++) {
                DocumentTable.Row row = rows.get(r);
                if (row.cells().size() > subjectColumn) {
                    int index = r;
                    subject(row).ifPresent(subject -> read(row, index, subject));
                }
            }
        }

        private void read(DocumentTable.Row row, int index, Subject subject) {
            for (Columns.Column column : columns) {
                if (column.index() >= row.cells().size()) {
                    continue;
                }
                Span span = row.cells().get(column.index());
                String cell = plain(span);
                CellAddress address = new CellAddress(number, index + 1, column.index() + 1);
                Optional<Cells.Printed> printed = column.measure() == Measure.RANK ? Cells.place(cell) : Cells.number(cell);
                Subject of = rowsAreIndicators ? names.whole() : subject;
                String indicator = rowsAreIndicators ? subject.name() : column.indicator();
                if (printed.isPresent()) {
                    String unit = column.measure() == Measure.RANK || printed.get().unit().isEmpty() ? column.unit() : printed.get().unit();
                    Status status = printed.get().value().signum() == 0 ? Status.ZERO : Status.REPORTED;
                    out.cell(of, indicator, column.measure(), printed.get().value(), unit, status, column.period(), row.span(), span, address,
                            "column_" + column.measure().code());
                } else if (Cells.isBlank(cell) || Cells.isMissing(cell)) {
                    out.cell(of, indicator, column.measure(), null, column.unit(), Cells.nothing(cell), column.period(), row.span(), span,
                            address, "column_" + column.measure().code());
                }
            }
        }

        /** 小计 is of the rows above it, 合计 of the group that the caption names, else of the whole. */
        private Subject total(String printed) {
            return printed.endsWith("小计") ? Subject.of(printed, SubjectKind.GROUP)
                    : group.isEmpty() || VAGUE.contains(group) || DIVISIONS.contains(group) ? names.whole()
                    : Subject.of(group + "合计", SubjectKind.GROUP);
        }

        private Optional<Subject> subject(DocumentTable.Row row) {
            String name = plain(row.cells().get(subjectColumn));
            boolean total = TOTAL.matcher(name).matches()
                    || (name.isEmpty() && row.cells().subList(from, subjectColumn).stream().anyMatch(c -> TOTAL.matcher(plain(c)).matches()));
            if (total) {
                return Optional.of(total(name));
            }
            return name.isEmpty() || Cells.isNumber(name) || NOTE.matcher(name).lookingAt() ? Optional.empty() : Optional.of(names.listed(name));
        }
    }

    private List<String> headers(List<DocumentTable.Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> headers = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            Set<String> parts = new LinkedHashSet<>();
            for (int r = 0; r < rows.size(); r++) {
                boolean under = r + 1 < rows.size() && !header(rows.get(r + 1), c).isEmpty();
                parts.add(under ? group(rows.get(r), c) : header(rows.get(r), c));
            }
            headers.add(String.join("", parts));
        }
        return headers;
    }

    private String header(DocumentTable.Row row, int column) {
        return column < row.cells().size() ? plain(row.cells().get(column)) : "";
    }

    /** Plain text prints a merged header in its first column and leaves the others blank. */
    private String group(DocumentTable.Row row, int column) {
        int from = column;
        while (from > 0 && header(row, from).isEmpty()) {
            from--;
        }
        return header(row, from);
    }

    /** One text across the whole width. */
    private boolean isCaption(DocumentTable.Row row) {
        return row.cells().stream().map(this::plain).filter(cell -> !cell.isEmpty()).distinct().count() <= 1;
    }

    private boolean hasFigures(DocumentTable.Row row) {
        return row.cells().stream().map(this::plain).anyMatch(cell -> Cells.isNumber(cell) || Cells.isMissing(cell));
    }

    private String plain(Span span) {
        return plain.computeIfAbsent(span, cell -> NormalText.textOf(cell.of(document.text())));
    }
}
