package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;

/**
 * Word files: the body, then the footnotes. Their XML is read as it streams by, since POI's model of a document leaves
 * out text boxes, where letterheads are set, and tables inside content controls.
 */
final class Docx {

    private static final String FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";

    private Docx() {}

    static Content read(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (OPCPackage files = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackageRelationship main = files.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
            if (main == null) {
                throw new IOException("no main part");
            }
            PackagePart body = files.getPart(main);
            read(body, out);
            for (PackageRelationship footnotes : body.getRelationshipsByType(FOOTNOTES)) {
                PackagePartName name = PackagingURIHelper.createPartName(footnotes.getTargetURI());
                if (files.containPart(name)) {
                    read(files.getPart(name), out);
                }
            }
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
        return Content.of(out);
    }

    private static void read(PackagePart part, TextBuilder out) throws IOException, XMLStreamException {
        try (InputStream xml = part.getInputStream()) {
            new WordXml(xml, out).read();
        }
    }
}
