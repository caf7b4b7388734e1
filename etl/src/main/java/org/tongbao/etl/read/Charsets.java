package org.tongbao.etl.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which of the encodings that Chinese offices use a text is in: by its mark, else the first that decodes without error. */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    /** Without a byte order mark. */
    static String decode(byte[] bytes) throws UnreadableDocument {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return strict(bytes, from, charset);
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new UnreadableDocument("文字编码认不出：既不是 UTF-8 也不是 GB18030。请用记事本另存为 UTF-8 后再载入");
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws UnreadableDocument {
        try {
            return strict(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableDocument("文件开头标明是 " + charset + " 编码，内容却不是。请另存为 UTF-8 后再载入", e);
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
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
