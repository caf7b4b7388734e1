package org.tongbao.api.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.Source;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Outline;
import org.tongbao.api.reports.text.Run;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An outline as an XHTML document, made node by node, so that no text is ever read as markup. */
final class Page {

    private static final List<String> SOURCE_HEADERS = List.of("编号", "通报", "发文字号", "印发的原文");

    private static final Pattern CLOSING = Pattern.compile("[^，。；、：（]{0,6}[，。；、：）]{1,2}|[%\\p{IsHan}]{1,4}");

    private final Outline outline;
    private final Glyphs glyphs;
    private final List<Block.Chart> charts;
    private final Document document;
    private final Element body;

    /** @param charts to which the outline's are added, in their order */
    Page(Outline outline, Glyphs glyphs, List<Block.Chart> charts) throws IOException {
        this.outline = outline;
        this.glyphs = glyphs;
        this.charts = charts;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = document.createElement("html");
        document.appendChild(html);
        html.setAttribute("lang", "zh-CN");
        Element head = child(html, "head");
        text(child(head, "title"), outline.name());
        Element style = child(head, "style");
        style.setAttribute("type", "text/css");
        try (InputStream css = Page.class.getResourceAsStream("report.css")) {
            style.appendChild(document.createTextNode(new String(css.readAllBytes(), StandardCharsets.UTF_8)));
        }
        body = child(html, "body");
    }

    Document document() {
        outline.blocks().forEach(this::block);
        return document;
    }

    private void block(Block block) {
        if (block instanceof Block.DocumentNumber number) {
            runs(paragraph("number"), number.runs());
        } else if (block instanceof Block.Title title) {
            title.lines().forEach(line -> text(paragraph("title"), line));
        } else if (block instanceof Block.Recipients recipients) {
            text(paragraph("recipients"), recipients.text());
        } else if (block instanceof Block.Heading heading) {
            text(paragraph("h" + heading.level()), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            Element written = paragraph("body");
            child(written, "span").setAttribute("class", "indent");
            runs(written, paragraph.runs());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Chart chart) {
            Element object = child(body, "object");
            object.setAttribute("data", Integer.toString(charts.size()));
            charts.add(chart);
        } else if (block instanceof Block.AttachmentList list) {
            for (int i = 0; i < list.titles().size(); i++) {
                text(paragraph("attachments" + (i == 0 ? " first" : "")), (i == 0 ? "附件：" : "") + (i + 1) + "." + list.titles().get(i));
            }
        } else if (block instanceof Block.Signature signature) {
            text(paragraph("signature issuer"), signature.issuer());
            runs(paragraph("signature"), signature.date());
        } else if (block instanceof Block.Attachment attachment) {
            text(paragraph("attachment"), "附件" + attachment.number());
            text(paragraph("attachment-title"), attachment.title());
        } else if (block instanceof Block.DraftNotes notes) {
            text(paragraph("attachment"), notes.title());
        } else if (block instanceof Block.SourceList) {
            sources();
        }
    }

    private Element paragraph(String look) {
        Element paragraph = child(body, "p");
        paragraph.setAttribute("class", look);
        return paragraph;
    }

    /** A figure keeps the bracket before it and what follows up to a comma or the like on its line. */
    private void runs(Element to, List<Run> written) {
        List<Run> runs = joined(written);
        List<String> words = new ArrayList<>(runs.stream().map(Run::shown).toList());
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i) instanceof Run.Number number) {
                Element kept = child(to, "span");
                kept.setAttribute("class", "keep");
                if (i > 0 && runs.get(i - 1) instanceof Run.Words && words.get(i - 1).endsWith("（")) {
                    text(kept, "（");
                }
                figure(kept, number.shown(), number.figure());
                if (i + 1 < runs.size() && runs.get(i + 1) instanceof Run.Words) {
                    Matcher closing = CLOSING.matcher(words.get(i + 1));
                    if (closing.lookingAt()) {
                        text(kept, closing.group());
                        words.set(i + 1, words.get(i + 1).substring(closing.end()));
                    }
                }
            } else if (runs.get(i) instanceof Run.Gap) {
                Element gap = child(to, "span");
                gap.setAttribute("class", "gap");
                text(gap, words.get(i));
            } else {
                boolean opens = i + 1 < runs.size() && runs.get(i + 1) instanceof Run.Number && words.get(i).endsWith("（");
                text(to, opens ? words.get(i).substring(0, words.get(i).length() - 1) : words.get(i));
            }
        }
    }

    /** Words beside words are one piece. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (run instanceof Run.Words && last >= 0 && joined.get(last) instanceof Run.Words before) {
                joined.set(last, new Run.Words(before.shown() + run.shown()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private void figure(Element to, String shown, Figure figure) {
        List<Integer> entries = outline.sources().of(figure);
        if (entries.isEmpty()) {
            text(to, shown);
            return;
        }
        Element link = child(to, "a");
        link.setAttribute("href", "#" + anchor(entries.get(0)));
        text(link, shown);
    }

    private void table(Block.Table table) {
        Element written = table(table.columns().stream().map(Block.Column::header).toList());
        for (Block.Row row : table.rows()) {
            Element tr = child(written, "tr");
            if (row.isTotal()) {
                tr.setAttribute("class", "total");
            }
            for (int c = 0; c < row.cells().size(); c++) {
                Block.Cell cell = row.cells().get(c);
                Element td = child(tr, "td");
                if (cell instanceof Block.Cell.Number number) {
                    figure(td, number.shown(), number.figure());
                } else {
                    text(td, cell.shown());
                    if (c == 1) {
                        td.setAttribute("class", "name");
                    }
                }
            }
        }
    }

    private void sources() {
        Element written = table(SOURCE_HEADERS);
        ((Element) written.getParentNode()).setAttribute("class", "sources");
        List<Source> entries = outline.sources().entries();
        for (int i = 0; i < entries.size(); i++) {
            Element tr = child(written, "tr");
            tr.setAttribute("id", anchor(i + 1));
            text(child(tr, "td"), Integer.toString(i + 1));
            for (String cell : List.of(entries.get(i).title(), entries.get(i).documentNumber(), entries.get(i).quote())) {
                Element td = child(tr, "td");
                td.setAttribute("class", "text");
                text(td, cell);
            }
        }
    }

    /** @return its body */
    private Element table(List<String> headers) {
        Element table = child(body, "table");
        Element header = child(child(table, "thead"), "tr");
        headers.forEach(one -> text(child(header, "th"), one));
        return child(table, "tbody");
    }

    private static String anchor(int entry) {
        return "source_" + entry;
    }

    private Element child(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private void text(Element to, String text) {
        to.appendChild(document.createTextNode(glyphs.printable(text)));
    }
}
