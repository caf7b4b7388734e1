package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Word files: the body, then the footnotes. Their XML is read as it streams by, since POI's model of a document leaves
 * out text boxes, where letterheads are set, and tables inside content controls.
 */
final class Docx {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String FOOTNOTES = RELATIONS + "footnotes";
    private static final String NUMBERING = RELATIONS + "numbering";
    private static final String STYLES = RELATIONS + "styles";

    private Docx() {}

    static Content read(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (OPCPackage files = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackageRelationship main = files.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
            if (main == null) {
                throw new IOException("no main part");
            }
            PackagePart body = files.getPart(main);
            WordNumbering numbering = WordNumbering.of(document(files, body, NUMBERING), document(files, body, STYLES));
            read(body, numbering, out);
            for (PackageRelationship footnotes : body.getRelationshipsByType(FOOTNOTES)) {
                PackagePartName name = PackagingURIHelper.createPartName(footnotes.getTargetURI());
                if (files.containPart(name)) {
                    read(files.getPart(name), WordNumbering.none(), out);
                }
            }
        } catch (InvalidFormatException | XMLStreamException | SAXException e) {
            throw new IOException(e);
        }
        return Content.of(out);
    }

    /** Null where there is no such part. */
    private static Document document(OPCPackage files, PackagePart body, String relation)
            throws IOException, InvalidFormatException, SAXException {
        for (PackageRelationship related : body.getRelationshipsByType(relation)) {
            PackagePartName name = PackagingURIHelper.createPartName(related.getTargetURI());
            if (files.containPart(name)) {
                try (InputStream xml = files.getPart(name).getInputStream()) {
                    return DocumentHelper.readDocument(xml);
                }
            }
        }
        return null;
    }

    private static void read(PackagePart part, WordNumbering numbering, TextBuilder out) throws IOException, XMLStreamException {
        try (InputStream xml = part.getInputStream()) {
            new WordXml(xml, numbering, out).read();
        }
    }
}
