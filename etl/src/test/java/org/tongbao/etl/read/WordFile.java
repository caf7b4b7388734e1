package org.tongbao.etl.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files for tests out of the XML of their body. */
final class WordFile {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordFile() {}

    static byte[] of(String body) throws IOException {
        return zip(parts(body));
    }

    static byte[] withFootnotes(String body, String footnotes) throws IOException {
        Map<String, String> parts = parts(body);
        parts.put("word/_rels/document.xml.rels", relation("footnotes", "footnotes.xml"));
        parts.put("word/footnotes.xml", "<w:footnotes xmlns:w='" + WORD + "'>" + footnotes + "</w:footnotes>");
        return zip(parts);
    }

    static byte[] numbered(String body, String numbering, String styles) throws IOException {
        Map<String, String> parts = parts(body);
        parts.put("word/_rels/document.xml.rels", relation("numbering", "numbering.xml").replace("</Relationships>",
                "<Relationship Id='r2' Type='" + RELATIONS + "/styles' Target='styles.xml'/></Relationships>"));
        parts.put("word/numbering.xml", "<w:numbering xmlns:w='" + WORD + "'>" + numbering + "</w:numbering>");
        parts.put("word/styles.xml", "<w:styles xmlns:w='" + WORD + "'>" + styles + "</w:styles>");
        return zip(parts);
    }

    static Map<String, String> parts(String body) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
                <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
                <Override PartName='/word/document.xml' ContentType='%1$sdocument.main+xml'/>
                <Override PartName='/word/footnotes.xml' ContentType='%1$sfootnotes+xml'/>
                <Override PartName='/word/numbering.xml' ContentType='%1$snumbering+xml'/>
                <Override PartName='/word/styles.xml' ContentType='%1$sstyles+xml'/>
                </Types>""".formatted(TYPE));
        parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
        parts.put("word/document.xml", "<w:document xmlns:w='" + WORD
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" + body
                + "</w:body></w:document>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                + RELATIONS + "/" + type + "' Target='" + target + "'/></Relationships>";
    }
}
