package org.tongbao.etl.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
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
                ZipEntry settled = new ZipEntry(entry.getName());
                settled.setTimeLocal(THEN);
                out.putNextEntry(settled);
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals("docProps/core.xml") ? withoutTimes(content) : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutTimes(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z", "2022-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
