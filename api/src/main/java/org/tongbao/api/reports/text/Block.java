package org.tongbao.api.reports.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of a report, in the order of GB/T 9704. */
public sealed interface Block {

    record DocumentNumber(List<Run> runs) implements Block {
        public DocumentNumber {
            runs = List.copyOf(runs);
        }
    }

    record Title(List<String> lines) implements Block {
        public Title {
            lines = lines.stream().map(Printable::of).toList();
        }
    }

    /** To whom it is sent, up to the colon. */
    record Recipients(String text) implements Block {
        public Recipients {
            text = Printable.of(text);
        }
    }

    /** @param level 1 for 一、, 2 for （一）, 3 for 1. */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = Printable.of(text);
        }
    }

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.shown()));
            return text.toString();
        }
    }

    /** @param pace what rates should have reached by now, in percent; null where that is not known */
    record Table(BigDecimal pace, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param header with its unit, as in 完成率（%）
     * @param derivation how its values follow from other columns
     */
    record Column(String header, Derivation derivation) {
        public Column {
            header = Printable.of(header);
        }

        public static Column plain(String header) {
            return new Column(header, new Derivation.Given());
        }
    }

    /** How a column's values follow from others of the same row, by their index. */
    sealed interface Derivation {
        record Given() implements Derivation {}

        /** 100 × part ÷ whole. */
        record Rate(int part, int whole) implements Derivation {}

        /** 100 × (now − before) ÷ before. */
        record Growth(int now, int before) implements Derivation {}

        record Difference(int of, int less) implements Derivation {}
    }

    /** @param isTotal whether it is the sum of the rows above */
    record Row(List<Cell> cells, boolean isTotal) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    sealed interface Cell {
        String shown();

        record Words(String shown) implements Cell {
            public Words {
                shown = Printable.of(shown);
            }
        }

        record Ordinal(int number) implements Cell {
            @Override
            public String shown() {
                return Integer.toString(number);
            }
        }

        record Number(String shown, org.tongbao.api.reports.facts.Figure figure) implements Cell {}
    }

    /** @param categories along the axis; a value of a series that is null is a gap */
    record Chart(String title, Form form, String unit, List<String> categories, List<Series> series) implements Block {
        public enum Form {
            BAR,
            LINE
        }

        public Chart {
            title = Printable.of(title);
            categories = categories.stream().map(Printable::of).toList();
            series = List.copyOf(series);
        }
    }

    record Series(String name, List<BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** 附件：1.… 2.… under the body. */
    record AttachmentList(List<String> titles) implements Block {
        public AttachmentList {
            titles = titles.stream().map(Printable::of).toList();
        }
    }

    record Signature(String issuer, List<Run> date) implements Block {
        public Signature {
            issuer = Printable.of(issuer);
            date = List.copyOf(date);
        }
    }

    /** Begins a page of its own. */
    record Attachment(int number, String title) implements Block {
        public Attachment {
            title = Printable.of(title);
        }
    }

    /** What comes after is for the drafter and is taken out before the report is issued. */
    record DraftNotes(String title) implements Block {}

    /** The list that figures point to. */
    record SourceList() implements Block {}
}
