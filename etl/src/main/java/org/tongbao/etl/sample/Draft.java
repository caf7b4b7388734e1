package org.tongbao.etl.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bulletin being written: its lines and tables, and the truth of every value put into them. */
final class Draft {

    /** What a bulletin is made of. */
    sealed interface Block permits Line, Sheet {}

    record Line(String text) implements Block {}

    /** An attached table with its caption. */
    record Sheet(String attachment, String caption, List<String> header, List<List<String>> rows) implements Block {}

    private final String file;
    private final YearMonth month;
    private final boolean spaced;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TruthValue> values = new ArrayList<>();
    private final List<TruthFinding> findings = new ArrayList<>();

    /** @param spaced whether figures stand between blanks, as some typesetters have them */
    Draft(String file, YearMonth month, boolean spaced) {
        this.file = file;
        this.month = month;
        this.spaced = spaced;
    }

    String file() {
        return file;
    }

    YearMonth month() {
        return month;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<TruthValue> values() {
        return values;
    }

    List<TruthFinding> findings() {
        return findings;
    }

    int tables() {
        return (int) blocks.stream().filter(Sheet.class::isInstance).count();
    }

    void line(String text) {
        blocks.add(new Line(text));
    }

    void sheet(Sheet sheet) {
        blocks.add(sheet);
    }

    void planted(Plant plant, String explanation) {
        findings.add(new TruthFinding(file, plant.name().toLowerCase(Locale.ROOT), explanation));
    }

    /** Who and what a value is of. */
    record About(String subject, String kind, String indicator, String category) {
        About(String subject, String kind, String indicator) {
            this(subject, kind, indicator, null);
        }
    }

    /** The figure as printed, with its unit; cumulative, or a target of the year. */
    String figure(About about, String measure, BigDecimal value, String unit) {
        record(about, measure, value, unit, null);
        return print(value.abs(), unit);
    }

    String figure(About about, String measure, long value, String unit) {
        return figure(about, measure, BigDecimal.valueOf(value), unit);
    }

    String bounded(About about, String measure, BigDecimal value, String unit, String bound) {
        record(about, measure, value, unit, bound);
        return print(value, unit);
    }

    /** A demand on one month. */
    String demand(About about, YearMonth due, BigDecimal value) {
        values.add(new TruthValue(file, about.subject(), about.kind(), about.indicator(), null, "target", value, "亿元", due, due,
                "reported", ">=" + value.stripTrailingZeros().toPlainString(), null));
        return print(value, "亿元");
    }

    String member(About about, String bound) {
        record(about, "list_member", null, "", bound);
        return about.subject();
    }

    /** A table cell; the value is null for one without a figure, of the given status. */
    void cell(About about, String measure, BigDecimal value, String unit, String status, int table) {
        values.add(new TruthValue(file, about.subject(), about.kind(), about.indicator(), null, measure, value, unit,
                start(), end(measure), status, null, table));
    }

    private void record(About about, String measure, BigDecimal value, String unit, String bound) {
        String status = value != null && value.signum() == 0 && !measure.equals("growth") ? "zero" : "reported";
        values.add(new TruthValue(file, about.subject(), about.kind(), about.indicator(), about.category(), measure, value, unit,
                start(), end(measure), status, bound, null));
    }

    private YearMonth start() {
        return YearMonth.of(month.getYear(), 1);
    }

    private YearMonth end(String measure) {
        return measure.equals("target") ? YearMonth.of(month.getYear(), 12) : month;
    }

    String print(BigDecimal value, String unit) {
        String number = value.toPlainString();
        return spaced ? " " + number + (unit.equals("%") ? "" : " ") + unit : number + unit;
    }
}
