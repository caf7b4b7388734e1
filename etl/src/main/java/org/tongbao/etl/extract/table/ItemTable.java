package org.tongbao.etl.extract.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.inherit.Collector;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.CellAddress;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.etl.extract.observation.Status;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentTable;
import org.tongbao.etl.read.Span;

/** A table of one figure a row, each with whom, what, when and by what unit written out, so that nothing is left to inherit. */
final class ItemTable {

    private static final String SUBJECT = "单位";
    private static final String KIND = "类别";
    private static final String INDICATOR = "指标";
    private static final String MEASURE = "数据项";
    private static final String VALUE = "数值";
    private static final String UNIT = "计量单位";
    private static final String PERIOD = "时段";
    private static final Set<String> NEEDED = Set.of(SUBJECT, KIND, INDICATOR, MEASURE, VALUE, UNIT, PERIOD);
    private static final String PART = "分项";
    private static final String BOUND = "条件";

    private static final Map<String, SubjectKind> KINDS = Map.ofEntries(
            Map.entry("整体", SubjectKind.WHOLE), Map.entry("专班", SubjectKind.TASK_FORCE), Map.entry("部门", SubjectKind.DEPARTMENT),
            Map.entry("乡镇", SubjectKind.TOWNSHIP), Map.entry("街道", SubjectKind.SUBDISTRICT), Map.entry("企业", SubjectKind.COMPANY),
            Map.entry("园区", SubjectKind.ZONE), Map.entry("县区", SubjectKind.COUNTY), Map.entry("领导", SubjectKind.LEADER_GROUP),
            Map.entry("行业", SubjectKind.SECTOR), Map.entry("项目", SubjectKind.PROJECT_CLASS), Map.entry("分组", SubjectKind.GROUP),
            Map.entry("其他", SubjectKind.OTHER));
    private static final Map<String, Measure> MEASURES = Map.of(
            "目标数", Measure.TARGET, "实际数", Measure.ACTUAL, "比率", Measure.RATE, "增减", Measure.GROWTH, "差距", Measure.GAP,
            "占比", Measure.SHARE, "位次", Measure.RANK, "得分", Measure.SCORE, "家数", Measure.COUNT, "名单", Measure.LIST_MEMBER);
    private static final Map<String, String> BOUNDS = Map.of("不低于", ">=", "低于", "<", "高于", ">", "不高于", "<=", "等于", "==");
    private static final Pattern BOUND_WORDS = Pattern.compile("(不?[低高]于|等于)(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})年(?:(\\d{1,2})(?:-(\\d{1,2}))?月)?");
    private static final String UNCHANGED = "持平";

    private final Document document;
    private final Collector out;
    private final SubjectNames names;
    private final Map<String, Integer> columns;

    private ItemTable(Document document, Collector out, SubjectNames names, Map<String, Integer> columns) {
        this.document = document;
        this.out = out;
        this.names = names;
        this.columns = columns;
    }

    /** Empty where the header is another table's. */
    static Optional<ItemTable> of(Document document, Collector out, SubjectNames names, List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int c = 0; c < header.size(); c++) {
            columns.put(header.get(c), c);
        }
        return columns.keySet().containsAll(NEEDED) ? Optional.of(new ItemTable(document, out, names, columns)) : Optional.empty();
    }

    /** @param index of the row in its table, from 0; a row that isn't complete is left unread */
    void read(int table, int index, DocumentTable.Row row) {
        SubjectKind kind = KINDS.get(cell(row, KIND));
        Measure measure = MEASURES.get(cell(row, MEASURE));
        Matcher months = MONTHS.matcher(cell(row, PERIOD));
        Matcher bound = BOUND_WORDS.matcher(cell(row, BOUND));
        boolean hasMonths = months.matches();
        boolean hasBound = bound.matches();
        Optional<Cells.Printed> value = Cells.number(cell(row, VALUE));
        boolean isMember = measure == Measure.LIST_MEMBER;
        if (kind == null || measure == null || cell(row, SUBJECT).isEmpty() || !hasMonths && !Cells.isBlank(cell(row, PERIOD))
                || !hasBound && !Cells.isBlank(cell(row, BOUND)) || !isMember && value.isEmpty() && !isNothing(cell(row, VALUE))) {
            return;
        }
        boolean unchanged = cell(row, VALUE).equals(UNCHANGED);
        BigDecimal number = isMember ? null : unchanged ? BigDecimal.ZERO : value.map(Cells.Printed::value).orElse(null);
        Status status = isMember || unchanged ? Status.REPORTED
                : number == null ? Cells.nothing(cell(row, VALUE))
                : number.signum() == 0 ? Status.ZERO
                : Status.REPORTED;
        String part = cell(row, PART);
        Subject of = kind == SubjectKind.WHOLE ? names.whole() : Subject.of(cell(row, SUBJECT), kind);
        out.item(new Subject(of.name(), of.kind(), part.isEmpty() ? null : part), cell(row, INDICATOR), measure, number,
                isMember ? "" : cell(row, UNIT), status, hasMonths ? period(months) : null,
                hasBound ? BOUNDS.get(bound.group(1)) + bound.group(2) : null, row.span(), span(row, isMember ? SUBJECT : VALUE),
                new CellAddress(table, index + 1, columns.get(isMember ? SUBJECT : VALUE) + 1));
        leave(row, PERIOD, LeftOut.DATE);
        leave(row, BOUND, LeftOut.THRESHOLD);
        List.of(SUBJECT, INDICATOR, PART).forEach(column -> leave(row, column, LeftOut.NAME));
    }

    private static boolean isNothing(String cell) {
        return cell.equals(UNCHANGED) || Cells.isBlank(cell) || Cells.isMissing(cell);
    }

    /** 2021年1-3月 counts since January, 2021年 the whole year. */
    private static Period period(Matcher months) {
        int year = Integer.parseInt(months.group(1));
        if (months.group(2) == null) {
            return Period.year(year);
        }
        CalendarMonth from = new CalendarMonth(year, month(months.group(2)));
        return months.group(3) == null
                ? Period.month(from)
                : new Period(from, new CalendarMonth(year, month(months.group(3))), from.month() == 1);
    }

    private static int month(String printed) {
        return Math.max(1, Math.min(12, Integer.parseInt(printed)));
    }

    private void leave(DocumentTable.Row row, String column, LeftOut reason) {
        if (columns.containsKey(column)) {
            out.skip(span(row, column), reason);
        }
    }

    private Span span(DocumentTable.Row row, String column) {
        return row.cells().get(columns.get(column));
    }

    /** In normal text; empty where the table has no such column. */
    private String cell(DocumentTable.Row row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : NormalText.textOf(row.cells().get(at).of(document.text()));
    }
}
