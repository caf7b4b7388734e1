package org.tongbao.etl.read;

import java.io.EOFException;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/** From the bytes of a file of known form to its text. Whatever its parser does, it comes to a text or to a reason. */
final class Parsing {

    /** Far above any bulletin: a year's prose of a county is not a tenth of it. */
    private static final int LONGEST_TEXT = 2_000_000;

    private Parsing() {}

    static Content content(Form form, byte[] bytes) throws UnreadableDocument {
        Content content = parsed(form, bytes);
        if (content.text().isBlank()) {
            throw new UnreadableDocument(Reason.NO_TEXT, "文件里没有文字（可能全是图片）。请改用可以复制文字的版本。");
        }
        if (content.text().length() > LONGEST_TEXT) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, "文件有 " + content.text().length() / 10_000 + " 万字，远超一份通报。请拆分后再试。");
        }
        return content;
    }

    private static Content parsed(Form form, byte[] bytes) throws UnreadableDocument {
        try {
            return switch (form) {
                case DOCX -> Docx.read(bytes);
                case DOC -> Doc.read(bytes);
                case XLSX, XLS -> Spreadsheet.read(bytes);
                case HTML -> Html.read(bytes);
                case PDF -> Pdf.read(bytes);
                case CSV -> Csv.read(bytes);
                case TEXT -> PlainText.read(bytes);
            };
        } catch (EncryptedDocumentException | InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, "文件有密码保护。请取消密码、另存后再试。", e);
        } catch (Excess e) {
            throw new UnreadableDocument(
                    Reason.BOMB, "文件里" + e.getMessage() + "，不像通报，读它会耗尽内存。请用 Word 或 WPS 打开，只留下通报内容另存。", e);
        } catch (StackOverflowError e) {
            throw new UnreadableDocument(
                    Reason.BOMB, "文件里的内容层层嵌套太深，不像通报。请用 Word 或 WPS 打开并另存一份再试。", e);
        } catch (IOException | RuntimeException e) {
            if (isBomb(e)) {
                throw new UnreadableDocument(Reason.BOMB, "文件解开后是原来的一百倍以上，像压缩炸弹，没有读它。请用 Word 或 WPS 打开并另存一份再试。", e);
            }
            throw new UnreadableDocument(
                    isCutOff(e) ? Reason.TRUNCATED : Reason.DAMAGED,
                    "文件损坏或不完整，按 " + form.code() + " 读不出来。请用 Word 或 WPS 打开并另存一份再试。", e);
        }
    }

    /** POI tells it by the message alone. */
    private static boolean isBomb(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().startsWith("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a parser ran past the end. */
    static boolean isCutOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof IndexOutOfBoundsException) {
                return true;
            }
        }
        return false;
    }
}
