package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what an OLE2 container of the older Office programs holds. */
final class OleParts {

    private OleParts() {}

    static Form form(byte[] bytes) throws UnreadableDocument {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableDocument(Reason.ENCRYPTED, "文件有密码保护。请去掉打开密码后另存，再重试。");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Form.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Form.XLS;
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument(
                    Parsing.isCutOff(e) ? Reason.TRUNCATED : Reason.DAMAGED,
                    "文件已损坏或不完整（Office 97-2003 格式）。请重新下载，或用 Word、WPS 修复后另存。", e);
        }
        throw new UnreadableDocument(
                Reason.UNKNOWN_FORM, "这个文件不是 Word 文稿，也不是 Excel 工作簿。请用 Word 或 WPS 另存为 docx 或 xlsx。");
    }
}
