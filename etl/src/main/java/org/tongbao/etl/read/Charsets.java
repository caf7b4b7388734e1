package org.tongbao.etl.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which of the encodings that Chinese offices use a text is in: by its mark, else UTF-8, else the first that gives
 * everyday Chinese. A text is decoded without losing a character, or refused.
 */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final double EVERYDAY = 0.85;

    private Charsets() {}

    /** Without a byte order mark. */
    static String decode(byte[] bytes) throws UnreadableDocument {
        String text = decoded(bytes);
        if (text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0)) {
            throw unknown();
        }
        return text;
    }

    private static String decoded(byte[] bytes) throws UnreadableDocument {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8).filter(text -> text.indexOf('\0') < 0);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        for (Charset charset : List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Optional<String> text = strict(bytes, 0, charset).filter(Charsets::isEveryday);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw unknown();
    }

    private static String marked(byte[] bytes, int from, Charset charset) throws UnreadableDocument {
        return strict(bytes, from, charset).orElseThrow(() -> new UnreadableDocument(
                Reason.UNKNOWN_FORM, "文件开头标明是 " + charset + " 编码，内容却不全是。请用记事本打开，另存为 UTF-8 后再试。"));
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Many byte sequences decode as GB18030 or UTF-16 without an error, but then to rare characters. */
    private static boolean isEveryday(String text) {
        long beyondAscii = text.chars().filter(c -> !isAscii(c)).count();
        return text.chars().filter(Charsets::isEverydayChinese).count() >= beyondAscii * EVERYDAY;
    }

    private static boolean isAscii(int c) {
        return c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isEverydayChinese(int c) {
        return c >= 0x3000 && c <= 0x301F || c >= 0xFF01 && c <= 0xFF5E || c >= 0x2010 && c <= 0x2027 || isFrequentHan(c);
    }

    /** One of the 3755 characters of the first level of GB 2312. */
    private static boolean isFrequentHan(int c) {
        if (c < 0x4E00 || c > 0x9FFF) {
            return false;
        }
        byte[] code = Character.toString(c).getBytes(GB2312);
        return code.length == 2 && (code[0] & 0xFF) >= 0xB0 && (code[0] & 0xFF) <= 0xD7;
    }

    private static UnreadableDocument unknown() {
        return new UnreadableDocument(Reason.UNKNOWN_FORM, "认不出文件的格式或文字编码（不是 UTF-8、GB18030 或 UTF-16 文本）。"
                + "请确认它是通报，用 Word 或记事本打开，另存为 docx 或 UTF-8 文本。");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
