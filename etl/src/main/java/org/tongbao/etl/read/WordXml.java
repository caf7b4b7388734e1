package org.tongbao.etl.read;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * Walks a part of a Word file. Elements that hold neither text nor tables are walked through; what was deleted, or
 * stands in a second form for older programs, is left out. Text boxes come before the paragraph they are anchored in.
 */
final class WordXml {

    private static final int DEEPEST = 200;

    private final XMLStreamReader xml;
    private TextBuilder out;
    private int depth;

    WordXml(InputStream part, TextBuilder out) throws XMLStreamException {
        this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
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
            throw new XMLStreamException("nested too deep");
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
                inline(text);
                out.paragraph(text.toString());
            }
            case "tbl" -> table();
            case "del", "moveFrom", "Fallback", "sdtPr", "sectPr" -> skip();
            default -> blocks();
        }
    }

    private void inline(StringBuilder text) throws XMLStreamException {
        children(() -> {
            switch (xml.getLocalName()) {
                case "t" -> text.append(xml.getElementText());
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
                case "pPr", "rPr", "sdtPr", "del", "moveFrom", "Fallback", "delText", "instrText", "rt" -> skip();
                default -> inline(text);
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
        TextBuilder outer = out;
        out = new TextBuilder();
        Merge merge = new Merge();
        children(() -> {
            if (xml.getLocalName().equals("tcPr")) {
                properties(merge);
            } else {
                block();
            }
        });
        TextBuilder.Cell above = merge.goesOn ? grid.at(number - 1, row.column) : null;
        grid.put(number, row.column, above != null ? above : new TextBuilder.Cell(out.text()), 1, merge.columns);
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
