package org.tongbao.api.reports.docx;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Fonts, sizes and indents of GB/T 9704-2012, by the name of what they are for. */
final class Styles {

    private Styles() {}

    static void apply(XWPFDocument document) throws IOException {
        try (InputStream xml = Styles.class.getResourceAsStream("styles.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(xml, POIXMLTypeLoader.DEFAULT_XML_OPTIONS).getStyles());
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }
}
