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

    static Form detect(byte[] bytes) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument("文件是空的。请重新保存或下载后再试。");
        }
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> ZipParts.of(bytes).form();
            case OLE2 -> OleParts.form(bytes);
            case PDF -> Form.PDF;
            case JPEG, GIF, PNG, TIFF, BMP, EMF, WMF ->
                    throw new UnreadableDocument("这是图片。请改用 Word、Excel、网页或带文字的 PDF。");
            case RTF -> throw new UnreadableDocument("这是 RTF 文件。请用 Word 或 WPS 打开后另存为 docx。");
            default -> textForm(bytes);
        };
    }

    private static Form textForm(byte[] bytes) throws UnreadableDocument {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            throw new UnreadableDocument("这是压缩包。请先解压，再处理里面的通报。");
        }
        if (SAVED_AS_XML.matcher(head).find()) {
            throw new UnreadableDocument("这是 Office 另存的 XML 或单个网页文件（mht）。请用 Word 或 WPS 打开后另存为 docx 或 xlsx。");
        }
        return HTML.matcher(head).find() ? Form.HTML : Form.TEXT;
    }
}
