package org.tongbao.api.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Outline;
import org.w3c.dom.Element;

/** Writes an outline as PDF: laid out as a page of XHTML by openhtmltopdf, charts drawn by XChart. */
public final class PdfWriter {

    private static final int REGULAR = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    /** @return which characters the fonts lack, where there are any */
    public static List<String> write(Outline outline, OutputStream out) throws IOException {
        Glyphs glyphs = new Glyphs();
        List<Block.Chart> charts = new ArrayList<>();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new Page(outline, glyphs, charts).document(), null);
        // Nothing is fetched: the page has no address, and all it needs is in it.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        for (Typeface face : Typeface.values()) {
            byte[] font = face.bytes();
            builder.useFont(() -> new ByteArrayInputStream(font), face.family(), REGULAR, FontStyle.NORMAL, true);
        }
        builder.useObjectDrawerFactory(new FSObjectDrawerFactory() {
            @Override
            public FSObjectDrawer createDrawer(Element element) {
                return new ChartDrawer(charts.get(Integer.parseInt(element.getAttribute("data"))), glyphs);
            }

            @Override
            public boolean isReplacedObject(Element element) {
                return element.getTagName().equals("object");
            }
        });
        builder.withProducer("Tongbao");
        builder.toStream(out);
        builder.run();
        return glyphs.warnings();
    }
}
