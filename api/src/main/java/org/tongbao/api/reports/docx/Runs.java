package org.tongbao.api.reports.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.text.Run;
import org.tongbao.api.reports.text.Sources;

/** Writes the pieces of a paragraph; a figure is a link to its entry in the list of sources. */
record Runs(Sources sources) {

    void write(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Number number) {
                figure(paragraph, number.shown(), number.figure());
            } else {
                XWPFRun plain = paragraph.createRun();
                plain.setText(run.shown());
                if (run instanceof Run.Gap) {
                    plain.setTextHighlightColor(STHighlightColor.YELLOW.toString());
                }
            }
        }
    }

    void figure(XWPFParagraph paragraph, String shown, Figure figure) {
        List<Integer> entries = sources.of(figure);
        if (entries.isEmpty()) {
            paragraph.createRun().setText(shown);
            return;
        }
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(anchor(entries.get(0)));
        link.setTooltip(sources.told(figure));
        new XWPFHyperlinkRun(link, link.addNewR(), paragraph).setText(shown);
    }

    static String anchor(int entry) {
        return "source_" + entry;
    }
}
