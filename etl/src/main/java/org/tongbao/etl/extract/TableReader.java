package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/**
 * Reads attached tables: a caption, one or more header rows, a row a unit, often a total. What a column holds is told
 * by its header, what the table is about by caption and headers together.
 */
final class TableReader {

    private static final Pattern NUMBER = Pattern.compile("(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(%?)(" + Lexer.UNIT + ")?");
    private static final Pattern PLACE = Pattern.compile("第?(\\d{1,4})(?:名|位)?");
    private static final Pattern NOT_REPORTED = Pattern.compile("未报送?|未上报|未报告|未填报");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("无任务|无目标|不考核|不适用|无此项");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|小计|共计|全[区县市]");
    private static final Pattern ORDINAL_HEADER = Pattern.compile("序号|编号|No\\.?");
    private static final Pattern SUBJECT_HEADER = Pattern.compile("单位|部门|乡镇|街道|镇办|名称|专班|地区|县区");
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern UNIT_OF_TABLE = Pattern.compile("单位:(" + Lexer.UNIT + ")");

    private final Document document;
    private final Collector out;
    private final SubjectNames names;
    private final Indicators indicators;

    TableReader(Document document, Collector out, SubjectNames names, Indicators indicators) {
        this.document = document;
        this.out = out;
        this.names = names;
        this.indicators = indicators;
    }

    /** @param indicator of the column */
    private record Figures(int index, Measure measure, String unit, String indicator, boolean monthly) {}

    void read(int number, DocumentTable table, String captionLines) {
        List<DocumentTable.Row> rows = new ArrayList<>(table.rows());
        StringBuilder caption = new StringBuilder(captionLines);
        int header = 0;
        while (header < rows.size() && isCaption(rows.get(header))) {
            caption.append(plain(rows.get(header).span()));
            header++;
        }
        int body = header;
        while (body < rows.size() && !hasFigures(rows.get(body))) {
            body++;
        }
        if (body == header || body == rows.size()) {
            return;
        }
        List<String> headers = headers(rows.subList(header, body));
        int subjectColumn = subjectColumn(headers);
        if (subjectColumn < 0) {
            return;
        }
        String group = names.groupIn(caption.toString(), "");
        List<Figures> columns = columns(headers, subjectColumn, caption.toString());
        for (int r = body; r < rows.size(); r++) {
            readRow(number, r, rows.get(r), subjectColumn, columns, group);
        }
    }

    private void readRow(int table, int index, DocumentTable.Row row, int subjectColumn, List<Figures> columns, String group) {
        if (row.cells().size() <= subjectColumn) {
            return;
        }
        Optional<Subject> subject = subject(row, subjectColumn, group);
        if (subject.isEmpty()) {
            return;
        }
        for (Figures column : columns) {
            if (column.index() >= row.cells().size()) {
                continue;
            }
            Span span = row.cells().get(column.index());
            String cell = plain(span);
            Collector.When when = column.monthly() && out.context().end() != null
                    ? Collector.month(out.context().end())
                    : out.usual(column.measure());
            CellAddress address = new CellAddress(table, index + 1, column.index() + 1);
            Matcher number = (column.measure() == Measure.RANK ? PLACE : NUMBER).matcher(cell);
            if (number.matches()) {
                BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
                String unit = column.measure() != Measure.RANK && number.group(3) != null ? number.group(3) : column.unit();
                Status status = value.signum() == 0 ? Status.ZERO : Status.REPORTED;
                Span digits = new Span(span.start(), span.end());
                out.cell(subject.get(), column.indicator(), column.measure(), value, unit, status, when, row.span(), digits, address);
            } else {
                out.cell(subject.get(), column.indicator(), column.measure(), null, column.unit(), nothing(cell), when,
                        row.span(), span, address);
            }
        }
    }

    private Optional<Subject> subject(DocumentTable.Row row, int subjectColumn, String group) {
        String name = plain(row.cells().get(subjectColumn));
        boolean total = TOTAL.matcher(name).matches()
                || (name.isEmpty() && row.cells().stream().limit(subjectColumn).anyMatch(c -> TOTAL.matcher(plain(c)).matches()));
        if (total) {
            return Optional.of(Subject.of(group.isEmpty() ? "合计" : group, SubjectKind.GROUP));
        }
        return name.isEmpty() || NUMBER.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Subject.of(name, names.kind(name)));
    }

    private static Status nothing(String cell) {
        return NOT_REPORTED.matcher(cell).matches() ? Status.NOT_REPORTED
                : NOT_APPLICABLE.matcher(cell).matches() ? Status.NOT_APPLICABLE
                : Status.BLANK;
    }

    private List<Figures> columns(List<String> headers, int subjectColumn, String caption) {
        Matcher tableUnit = UNIT_OF_TABLE.matcher(caption);
        String commonUnit = tableUnit.find() ? tableUnit.group(1) : "";
        String about = indicators.mentioned(caption)
                .or(() -> headers.stream().map(indicators::mentioned).flatMap(Optional::stream).findFirst())
                .orElse(caption.isEmpty() ? "表内指标" : caption.replaceAll("^附[件表]\\d*[:.、]?", ""));
        List<Figures> columns = new ArrayList<>();
        for (int c = 0; c < headers.size(); c++) {
            String header = headers.get(c);
            if (c == subjectColumn || header.isEmpty() || ORDINAL_HEADER.matcher(header).matches() || header.contains("备注")) {
                continue;
            }
            Measure measure = measure(header);
            Matcher bracketed = UNIT_IN_BRACKETS.matcher(header);
            String unit = bracketed.find() && bracketed.group(1).matches(Lexer.UNIT) ? bracketed.group(1) : "";
            unit = !unit.isEmpty() ? unit
                    : measure == Measure.RATE || measure == Measure.GROWTH || measure == Measure.SHARE ? "%"
                    : measure == Measure.RANK ? "名"
                    : measure == Measure.SCORE ? "分"
                    : !commonUnit.isEmpty() ? commonUnit
                    : indicators.unitOf(about).orElse("");
            columns.add(new Figures(c, measure, unit, indicators.mentioned(header).orElse(about), Wording.isMonthly(header)));
        }
        return columns;
    }

    private static Measure measure(String header) {
        return header.matches(".*(?:排名|名次|位次|排位).*") ? Measure.RANK
                : header.matches(".*(?:同比|增幅|增速|增长).*") ? Measure.GROWTH
                : header.matches(".*(?:率|占.*任务|占.*计划|完成比例|进度).*") ? Measure.RATE
                : header.matches(".*(?:占比|比重).*") ? Measure.SHARE
                : header.matches(".*(?:得分|分值|评分).*") ? Measure.SCORE
                : header.matches(".*(?:累计|实际|已完成|完成数|完成额|到位资金).*") ? Measure.ACTUAL
                : header.matches(".*(?:目标|任务|计划).*") ? Measure.TARGET
                : Measure.ACTUAL;
    }

    private int subjectColumn(List<String> headers) {
        for (int c = 0; c < headers.size(); c++) {
            String bare = UNIT_IN_BRACKETS.matcher(headers.get(c)).replaceAll("");
            if (SUBJECT_HEADER.matcher(bare).find() && !bare.matches(".*(?:目标|任务|完成|资金|率|排名|数).*")) {
                return c;
            }
        }
        return -1;
    }

    private List<String> headers(List<DocumentTable.Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> headers = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            Set<String> parts = new LinkedHashSet<>();
            for (DocumentTable.Row row : rows) {
                if (c < row.cells().size()) {
                    parts.add(plain(row.cells().get(c)));
                }
            }
            headers.add(String.join("", parts));
        }
        return headers;
    }

    /** One text across the whole width. */
    private boolean isCaption(DocumentTable.Row row) {
        return row.cells().stream().map(this::plain).filter(cell -> !cell.isEmpty()).distinct().count() <= 1;
    }

    private boolean hasFigures(DocumentTable.Row row) {
        return row.cells().stream()
                .map(this::plain)
                .anyMatch(cell -> NUMBER.matcher(cell).matches() || NOT_REPORTED.matcher(cell).matches()
                        || NOT_APPLICABLE.matcher(cell).matches());
    }

    private String plain(Span span) {
        return new NormalText.Builder().append(document.text(), span.start(), span.end()).build().text();
    }
}
