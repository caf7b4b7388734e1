package org.tongbao.etl.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names in a zip: in UTF-8 where it says so or they are, else in GB18030, as Chinese Windows writes them. */
final class EntryNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private EntryNames() {}

    static String of(ZipArchiveEntry entry) {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        String name = told || entry.getRawName() == null ? entry.getName() : decode(entry.getRawName());
        return name.replace('\\', '/').replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static String decode(byte[] name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return new String(name, GB18030);
        }
    }
}
