package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are made to be refused, or to bring down what reads them. */
public final class HostileFiles {

    private static final String PARAGRAPH = "<w:p><w:r><w:t>通报</w:t></w:r></w:p>";
    private static final String CELLS = "<row r='%1$d'><c r='A%1$d' t='inlineStr'><is><t>a</t></is></c><c r='B%1$d'><v>1</v></c></row>";

    private HostileFiles() {}

    /** @param reason the reason that it is to be refused with */
    public record Hostile(byte[] bytes, Reason reason) {}

    /** By file name. */
    public static Map<String, Hostile> all() throws Exception {
        Map<String, Hostile> files = new LinkedHashMap<>();
        byte[] docx = WordFile.of(PARAGRAPH.repeat(50));
        byte[] xlsx = sheet(CELLS.formatted(1), "");
        byte[] pdf = pdf(null);
        files.put("外部实体.docx", new Hostile(doctype("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"), Reason.XML_DOCTYPE));
        files.put("远程定义.docx", new Hostile(doctype("<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/d.dtd'>"), Reason.XML_DOCTYPE));
        files.put("实体炸弹.xlsx", new Hostile(laughs(), Reason.XML_DOCTYPE));
        files.put("空白炸弹.xlsx", new Hostile(sheet(CELLS.formatted(1) + " ".repeat(300 << 20), ""), Reason.BOMB));
        files.put("百万行.xlsx", new Hostile(rows(1_000_000), Reason.TOO_LARGE));
        files.put("一格四百万字.xlsx", new Hostile(sheet(longCell(), ""), Reason.BOMB));
        files.put("五万个部分.docx", new Hostile(manyParts(), Reason.BOMB));
        files.put("同名部分.docx", new Hostile(twins(), Reason.DAMAGED));
        files.put("截断.docx", new Hostile(Arrays.copyOf(docx, docx.length / 2), Reason.TRUNCATED));
        files.put("空.docx", new Hostile(new byte[0], Reason.EMPTY));
        files.put("其实是文本.docx", new Hostile("关于工作情况的通报，完成3个。".getBytes(Charset.forName("GBK")), Reason.NO_REGION));
        files.put("其实是图片.pdf", new Hostile(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Reason.NO_TEXT));
        files.put("截断.pdf", new Hostile(Arrays.copyOf(pdf, pdf.length / 2), Reason.TRUNCATED));
        files.put("截断后补了结尾.pdf", new Hostile(patched(pdf), Reason.DAMAGED));
        files.put("画自己两次.pdf", new Hostile(selfDrawing(), Reason.PARSE_TIMEOUT));
        files.put("十亿页.pdf", new Hostile(billionPages(), Reason.DAMAGED));
        files.put("加密.pdf", new Hostile(pdf("secret"), Reason.ENCRYPTED));
        files.put("加密.docx", new Hostile(locked(docx), Reason.ENCRYPTED));
        files.put("加密.xlsx", new Hostile(locked(xlsx), Reason.ENCRYPTED));
        files.put("嵌套一千层.docx", new Hostile(nested(1_000), Reason.BOMB));
        files.put("嵌套两万层.docx", new Hostile(nested(20_000), Reason.BOMB));
        files.put("二十万处合并.xlsx", new Hostile(merged(), Reason.BOMB));
        files.put("最远的格.xlsx", new Hostile(sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", ""), Reason.NO_REGION));
        files.put("行号过大.xlsx", new Hostile(sheet("<row r='99999999999'><c r='A99999999999'><v>1</v></c></row>", ""), Reason.DAMAGED));
        return files;
    }

    /** A file of a few hundred bytes over which PDFBox does not come to an end. */
    static byte[] selfDrawing() {
        return pdf("/Count 1", "/F Do /F Do");
    }

    /** Small enough to be parsed, and too much for the memory of the process that parses it. */
    static byte[] hungry() throws IOException {
        return rows(700_000);
    }

    private static byte[] billionPages() {
        return pdf("/Count 1000000000", "0 0 m");
    }

    private static byte[] pdf(String count, String form) {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]" + count + ">>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                "<</Length 5>>stream\n/F Do\nendstream",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length " + form.length()
                        + ">>stream\n" + form + "\nendstream");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int start = file.length();
        file.append(places).append("trailer<</Root 1 0 R/Size 6>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pdf(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("By the end of March the district has received 41.23 hundred million of funds.");
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] patched(byte[] pdf) {
        byte[] half = Arrays.copyOf(pdf, pdf.length / 2 + 6);
        System.arraycopy("\n%%EOF".getBytes(StandardCharsets.US_ASCII), 0, half, half.length - 6, 6);
        return half;
    }

    private static byte[] doctype(String declaration) throws IOException {
        Map<String, String> parts = WordFile.parts(PARAGRAPH);
        parts.compute("word/document.xml", (name, xml) -> declaration + xml);
        return WordFile.zip(parts);
    }

    private static byte[] laughs() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return xlsx(entities + "]><worksheet/>");
    }

    private static byte[] rows(int rows) throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int r = 1; r <= rows; r++) {
            xml.append("<row r='").append(r).append("'><c r='A").append(r).append("'><v>").append(r).append("</v></c><c r='B").append(r)
                    .append("'><v>").append(r * 31 % 1009).append("</v></c></row>");
        }
        return sheet(xml.toString(), "");
    }

    private static String longCell() {
        byte[] noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        return "<row r='1'><c r='A1' t='inlineStr'><is><t>" + Base64.getEncoder().encodeToString(noise) + "</t></is></c></row>";
    }

    private static byte[] merged() throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int r = 1; r <= 200; r++) {
            cells.append(CELLS.formatted(r));
        }
        StringBuilder merged = new StringBuilder("<mergeCells>");
        Random numbers = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            merged.append("<mergeCell ref='A1:XFD").append(1_000 + numbers.nextInt(1_000_000)).append("'/>");
        }
        return sheet(cells.toString(), merged + "</mergeCells>");
    }

    private static byte[] sheet(String rows, String after) throws IOException {
        return xlsx("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows + "</sheetData>"
                + after + "</worksheet>");
    }

    private static byte[] xlsx(String sheet) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String wrap = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='" + relations + "/%s' Target='%s'/></Relationships>";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                + "<Override PartName='/xl/sheet1.xml' ContentType='" + type + "worksheet+xml'/></Types>");
        parts.put("_rels/.rels", wrap.formatted("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" + relations
                + "'><sheets><sheet name='Sheet1' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", wrap.formatted("worksheet", "sheet1.xml"));
        parts.put("xl/sheet1.xml", sheet);
        return WordFile.zip(parts);
    }

    private static byte[] manyParts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : WordFile.parts(PARAGRAPH).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (int i = 0; i < 50_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] twins() throws IOException {
        Map<String, String> parts = WordFile.parts(PARAGRAPH);
        parts.put("word/documenX.xml", "<w/>");
        return new String(WordFile.zip(parts), StandardCharsets.ISO_8859_1)
                .replace("documenX", "document")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] nested(int depth) throws IOException {
        return WordFile.of("<w:tbl><w:tr><w:tc>".repeat(depth) + PARAGRAPH + "</w:tc></w:tr></w:tbl>".repeat(depth));
    }

    private static byte[] locked(byte[] file) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(); OPCPackage office = open(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                office.save(out);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static OPCPackage open(byte[] file) throws IOException, InvalidFormatException {
        return OPCPackage.open(new ByteArrayInputStream(file));
    }
}
