package org.tongbao.api.reports.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * A4 with a type area of 156 × 225 mm; page numbers — 1 — outside, right on odd pages. The grid holds 22 lines; the 28 characters
 * of a line are those of the styles, which set 16 points a quarter of a point closer: not every program sets a grid of characters.
 */
final class Page {

    private static final double TWIPS_IN_MM = 1440 / 25.4;
    private static final double TOP = 37;
    private static final double LEFT = 28;
    private static final double WIDTH = 156;
    private static final double HEIGHT = 225;
    private static final double FOOTER = 23;
    private static final int LINES = 22;

    private Page() {}

    static void apply(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(twips(TOP));
        margins.setLeft(twips(LEFT));
        margins.setRight(twips(210 - LEFT - WIDTH));
        margins.setBottom(twips(297 - TOP - HEIGHT));
        margins.setHeader(twips(15));
        margins.setFooter(twips(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(twips(HEIGHT / LINES));
        document.setEvenAndOddHeadings(true);
        number(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        number(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }

    private static void number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphs().get(0);
        paragraph.setStyle("Footer");
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.getCTP().getPPr().addNewInd().setRightChars(BigInteger.valueOf(100));
        } else {
            paragraph.getCTP().getPPr().addNewInd().setLeftChars(BigInteger.valueOf(100));
        }
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_IN_MM));
    }
}
