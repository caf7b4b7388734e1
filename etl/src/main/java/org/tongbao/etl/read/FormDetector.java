package org.tongbao.etl.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Tells a file's form by its bytes. */
final class FormDetector {

    private static final int HEAD = 4096;
    private static final Pattern HTML = Pattern.compile(
            "^\\W{0,3}\\s*<(?:p|div|span|h[1-6]|font|center|meta|title|!--)\\b|<(?:!doctype\\s+html|html|body|table)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAVED_AS_XML = Pattern.compile("<\\?mso-application|^\\s*MIME-Version:", Pattern.CASE_INSENSITIVE);

    private FormDetector() {}

    static Detected detect(byte[] bytes) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY, "文件是空的。请重新保存或下载后再试。");
        }
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> ZipParts.of(bytes).detected();
            case OLE2 -> new Detected(OleParts.form(bytes), bytes.length);
            case PDF -> new Detected(Form.PDF, bytes.length);
            case JPEG, GIF, PNG, TIFF, BMP, EMF, WMF ->
                    throw new UnreadableDocument(Reason.NO_TEXT, "这是图片。请改用 Word、Excel、网页或带文字的 PDF。");
            case RTF -> throw new UnreadableDocument(Reason.UNKNOWN_FORM, "这是 RTF 文件。请用 Word 或 WPS 打开后另存为 docx。");
            default -> new Detected(textForm(bytes), bytes.length);
        };
    }

    private static Form textForm(byte[] bytes) throws UnreadableDocument {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            throw new UnreadableDocument(Reason.ARCHIVE, "这是 zip 以外的压缩包。请先解压，再处理里面的通报。");
        }
        if (SAVED_AS_XML.matcher(head).find()) {
            throw new UnreadableDocument(
                    Reason.UNKNOWN_FORM, "这是 Office 另存的 XML 或单个网页文件（mht）。请用 Word 或 WPS 打开后另存为 docx 或 xlsx。");
        }
        if (HTML.matcher(head).find()) {
            return Form.HTML;
        }
        return CsvLayout.of(Charsets.decode(bytes)).isPresent() ? Form.CSV : Form.TEXT;
    }
}
