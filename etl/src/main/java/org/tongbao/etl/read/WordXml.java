package org.tongbao.etl.read;

import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * Walks a part of a Word file. Elements that hold neither text nor tables are walked through; what was deleted, or
 * hidden, or stands in a second form for older programs, is left out. Text boxes come before the paragraph they are anchored in.
 */
final class WordXml {

    private static final int DEEPEST = 200;

    private final XMLStreamReader xml;
    private final WordNumbering numbering;
    private Blocks out;
    private int depth;

    WordXml(InputStream part, WordNumbering numbering, Blocks out) throws XMLStreamException {
        this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
        this.numbering = numbering;
        this.out = out;
    }

    void read() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        blocks();
    }

    @FunctionalInterface
    private interface Child {
        void read() throws XMLStreamException;
    }

    /** From an element's start to its end; {@code child} is called at the start of each child and reads up to its end. */
    private void children(Child child) throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new Excess("的表格层层嵌套太深");
        }
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read();
            }
        }
        depth--;
    }

    private void skip() throws XMLStreamException {
        children(this::skip);
    }

    private void blocks() throws XMLStreamException {
        children(this::block);
    }

    private void block() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> {
                StringBuilder text = new StringBuilder();
                Paragraph paragraph = new Paragraph();
                inline(text, paragraph);
                String number = numbering.next(paragraph.style, paragraph.list, paragraph.level);
                out.paragraph(number + (wouldRunTogether(number, text) ? "\n" : "") + text);
            }
            case "tbl" -> table();
            case "del", "moveFrom", "Fallback", "sdtPr", "sectPr" -> skip();
            default -> blocks();
        }
    }

    /** 1. before 3个 must not become 1.3个. */
    private static boolean wouldRunTogether(String number, StringBuilder text) {
        return number.matches(".*[\\d.]") && text.length() > 0 && Character.isDigit(text.charAt(0));
    }

    /** What tells a paragraph's number. */
    private static final class Paragraph {
        private String style;
        private String list;
        private String level;
    }

    private void inline(StringBuilder text, Paragraph paragraph) throws XMLStreamException {
        boolean[] hidden = new boolean[1];
        children(() -> {
            switch (xml.getLocalName()) {
                case "t" -> text.append(hidden[0] ? skipped() : xml.getElementText());
                case "tab", "ptab" -> {
                    text.append('\t');
                    skip();
                }
                case "br", "cr" -> {
                    text.append('\n');
                    skip();
                }
                case "noBreakHyphen" -> {
                    text.append('-');
                    skip();
                }
                case "txbxContent" -> blocks();
                case "pPr" -> paragraphProperties(paragraph);
                case "rPr" -> hidden[0] = isHiding();
                case "sdtPr", "del", "moveFrom", "Fallback", "delText", "instrText", "rt" -> skip();
                default -> inline(text, paragraph);
            }
        });
    }

    private String skipped() throws XMLStreamException {
        skip();
        return "";
    }

    private boolean isHiding() throws XMLStreamException {
        boolean[] hiding = new boolean[1];
        children(() -> {
            hiding[0] |= xml.getLocalName().equals("vanish") && !List.of("0", "false").contains(String.valueOf(attribute("val")));
            skip();
        });
        return hiding[0];
    }

    private void paragraphProperties(Paragraph paragraph) throws XMLStreamException {
        children(() -> {
            switch (xml.getLocalName()) {
                case "pStyle" -> paragraph.style = attribute("val");
                case "numId" -> paragraph.list = attribute("val");
                case "ilvl" -> paragraph.level = attribute("val");
                default -> {}
            }
            if (xml.getLocalName().equals("numPr")) {
                paragraphProperties(paragraph);
            } else {
                skip();
            }
        });
    }

    private void table() throws XMLStreamException {
        Grid grid = new Grid();
        rows(grid);
        out.table(grid.rows());
    }

    private void rows(Grid grid) throws XMLStreamException {
        children(() -> {
            switch (xml.getLocalName()) {
                case "tr" -> cells(grid, grid.height(), new Row());
                case "tblPr", "tblGrid", "del" -> skip();
                default -> rows(grid);
            }
        });
    }

    /** Where in its row the next cell stands. */
    private static final class Row {
        private int column;
    }

    private void cells(Grid grid, int number, Row row) throws XMLStreamException {
        children(() -> {
            switch (xml.getLocalName()) {
                case "tc" -> cell(grid, number, row);
                case "gridBefore" -> {
                    row.column = number("val", 0);
                    skip();
                }
                case "tblPrEx" -> skip();
                default -> cells(grid, number, row);
            }
        });
    }

    private static final class Merge {
        private int columns = 1;
        private boolean goesOn;
    }

    private void cell(Grid grid, int number, Row row) throws XMLStreamException {
        Blocks outer = out;
        TextBuilder.CellBuilder content = new TextBuilder.CellBuilder();
        out = content;
        Merge merge = new Merge();
        children(() -> {
            if (xml.getLocalName().equals("tcPr")) {
                properties(merge);
            } else {
                block();
            }
        });
        TextBuilder.Cell above = merge.goesOn ? grid.at(number - 1, row.column) : null;
        grid.put(number, row.column, above != null ? above : content.cell(), 1, merge.columns);
        row.column += merge.columns;
        out = outer;
    }

    private void properties(Merge merge) throws XMLStreamException {
        children(() -> {
            switch (xml.getLocalName()) {
                case "gridSpan" -> merge.columns = Math.max(1, number("val", 1));
                case "vMerge" -> merge.goesOn = !"restart".equals(attribute("val"));
                default -> {}
            }
            skip();
        });
    }

    private int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        return value != null && value.matches("\\d{1,3}") ? Integer.parseInt(value) : otherwise;
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
