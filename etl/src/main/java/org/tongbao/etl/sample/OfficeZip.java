package org.tongbao.etl.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of an Office file, so that the same content is the same bytes. */
final class OfficeZip {

    /** Without a zone: the bytes are the same everywhere. */
    private static final LocalDateTime THEN = LocalDateTime.of(2022, 1, 1, 0, 0);

    private OfficeZip() {}

    static byte[] settled(byte[] office) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(office.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                put(out, entry.getName(), entry.getName().equals("docProps/core.xml") ? withoutTimes(content) : content);
            }
        }
        return bytes.toByteArray();
    }

    /** Stored, since compressors differ from one Java to the next. */
    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry settled = new ZipEntry(name);
        settled.setTimeLocal(THEN);
        settled.setMethod(ZipEntry.STORED);
        settled.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        settled.setCrc(sum.getValue());
        out.putNextEntry(settled);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] withoutTimes(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z", "2022-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
