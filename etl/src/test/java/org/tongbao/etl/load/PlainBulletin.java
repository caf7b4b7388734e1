package org.tongbao.etl.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DocumentText;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/**
 * Bulletins in a form that says outright what it means, so that a test of loading is a test of loading alone. First
 * line: region, month, day of issue, revision. Then a line a figure: subject, indicator, measure, number or status,
 * unit; or subject, indicator, {@code list}, bound.
 */
final class PlainBulletin implements Interpreter {

    private static final long serialVersionUID = 1L;

    @Override
    public List<StarRow> interpret(String name, Path file) throws UnreadableDocument, IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        switch (text.strip()) {
            case "unreadable" -> throw new UnreadableDocument(Reason.NO_FIGURES, "不是通报");
            case "broken" -> throw new IllegalStateException("broken");
            case "deep" -> deep(0);
            default -> { }
        }
        List<String> lines = text.lines().toList();
        Reading reading = new Reading(name, text, Hash.of(file), lines.get(0).split(" "));
        for (int i = 1; i < lines.size(); i++) {
            reading.add(i - 1, lines.get(i).split(" "));
        }
        return reading.rows();
    }

    private static int deep(int depth) {
        return deep(depth + 1) + 1;
    }

    private static final class Reading {
        private final String name;
        private final String text;
        private final String hash;
        private final String region;
        private final YearMonth month;
        private final String issued;
        private final int revision;
        private final List<StarRow> rows = new ArrayList<>();

        Reading(String name, String text, String hash, String[] head) {
            this.name = name;
            this.text = text;
            this.hash = hash;
            this.region = head[0];
            this.month = YearMonth.parse(head[1]);
            this.issued = head[2];
            this.revision = Integer.parseInt(head[3]);
        }

        void add(int ordinal, String[] line) {
            if (!PlainKnowledge.KNOWN.roster().contains(line[0]) || !region.equals("990101")) {
                rows.add(PlainKnowledge.subject(region, line[0], false));
            }
            rows.add(line[2].equals("list") ? member(ordinal, line) : statement(ordinal, line));
        }

        List<StarRow> rows() {
            rows.add(StarRow.of(DocumentText.TABLE)
                    .with("content_hash", hash)
                    .with("report_key", reportKey())
                    .with("text", text)
                    .build());
            rows.add(StarRow.of(DimReport.TABLE)
                    .with("report_key", reportKey())
                    .with("content_hash", hash)
                    .with("region_key", PlainKnowledge.regionKey(region))
                    .with("region_code", region)
                    .with("topic", "产业大招商")
                    .with("title", region + "县" + month + "通报")
                    .with("issue_date", issued.equals("-") ? null : LocalDate.parse(issued))
                    .with("period_key", Keys.period(month.withMonth(1), month))
                    .with("period_start", month.withMonth(1).toString())
                    .with("period_end", month.toString())
                    .with("vintage", 1)
                    .with("status", "current")
                    .with("revision", revision)
                    .with("source_name", name)
                    .with("form", "text")
                    .with("figures_taken", rows.size())
                    .with("figures_ignored", 0)
                    .with("figures_unread", 0)
                    .build());
            return rows;
        }

        private long reportKey() {
            return Keys.of("report", hash);
        }

        private StarRow statement(int ordinal, String[] line) {
            boolean isNumber = Character.isDigit(line[3].charAt(0));
            BigDecimal value = isNumber ? new BigDecimal(line[3]) : null;
            String unit = line.length > 4 ? line[4] : "";
            BigDecimal standard = value == null ? null : unit.equals("万元") ? value.movePointLeft(4) : value;
            boolean isTarget = line[2].equals("target");
            String status = value == null ? line[3] : value.signum() == 0 ? "zero" : "reported";
            return place(FactStatement.TABLE, ordinal, line)
                    .with("statement_key", Keys.of("statement", hash, Integer.toString(ordinal)))
                    .with("category_key", 0L)
                    .with("period_key", Keys.period(month.withMonth(1), isTarget ? month.withMonth(12) : month))
                    .with("measure", line[2])
                    .with("value", value)
                    .with("unit", unit)
                    .with("standard_value", standard)
                    .with("status", status)
                    .with("cumulative", true)
                    .with("bound", line.length > 5 ? line[5] : null)
                    .with("token", line[3])
                    .with("decimals", value == null ? 0 : Math.max(0, value.scale()))
                    .with("indicator_text", line[1])
                    .build();
        }

        private StarRow member(int ordinal, String[] line) {
            return place(FactMembership.TABLE, ordinal, line)
                    .with("membership_key", Keys.of("membership", hash, Integer.toString(ordinal)))
                    .with("period_key", Keys.period(month.withMonth(1), month))
                    .with("list_name", "名单")
                    .with("bound", line[3])
                    .build();
        }

        private StarRow.Builder place(Table table, int ordinal, String[] line) {
            return StarRow.of(table)
                    .with("report_key", reportKey())
                    .with("content_hash", hash)
                    .with("ordinal", ordinal)
                    .with("region_key", PlainKnowledge.regionKey(region))
                    .with("subject_key", PlainKnowledge.subjectId(region, line[0]))
                    .with("subject_id", PlainKnowledge.subjectId(region, line[0]))
                    .with("indicator_key", PlainKnowledge.indicatorKey(line[1]))
                    .with("subject_text", line[0])
                    .with("start_offset", 0)
                    .with("end_offset", 1)
                    .with("quote", String.join(" ", line))
                    .with("token_start", 0)
                    .with("token_end", 1);
        }
    }
}
