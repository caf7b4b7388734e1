package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void namesEntriesInTheirEncoding(String encoding) throws Exception {
        Path zip = zip(Charset.forName(encoding), "二〇二一年/一月通报.txt", "__MACOSX/._x", "~$锁.docx", ".DS_Store", "../../外面.txt");

        try (Archive archive = Archive.open(zip).orElseThrow()) {
            assertThat(archive.entries().stream().map(Archive.Entry::name)).containsExactly("../../外面.txt", "二〇二一年/一月通报.txt");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            archive.entries().get(1).copy(bytes);
            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("二〇二一年/一月通报.txt");
        }
    }

    @Test
    void leavesSingleDocumentsAlone() throws Exception {
        assertThat(Archive.open(Files.write(folder.resolve("a.zip"), WordFile.of("<w:p/>")))).isEmpty();
        assertThat(Archive.open(Files.write(folder.resolve("b.zip"), WordFile.zip(Map.of("mimetype", "application/odt"))))).isEmpty();
        assertThat(Archive.open(Files.writeString(folder.resolve("c.zip"), "通报"))).isEmpty();
    }

    @Test
    void refusesEntriesThatAreLockedDamagedOrBombs() throws Exception {
        byte[] zip = WordFile.zip(Map.of("a.txt", "通报".repeat(100)));
        byte[] locked = zip.clone();
        locked[6] |= 1;
        locked[indexOf(zip, "PK\u0001\u0002") + 8] |= 1;
        byte[] flipped = zip.clone();
        flipped[40] ^= 1;

        assertThat(refusal(locked)).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal(flipped)).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(WordFile.zip(Map.of("a.txt", " ".repeat(20 << 20))))).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesTooManyEntries() throws Exception {
        String[] names = new String[20_001];
        for (int i = 0; i < names.length; i++) {
            names[i] = Integer.toString(i);
        }
        Path zip = zip(StandardCharsets.UTF_8, names);

        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> Archive.open(zip));

        assertThat(refused.reason()).isEqualTo(Reason.BOMB);
    }

    private Reason refusal(byte[] zip) throws Exception {
        try (Archive archive = Archive.open(Files.write(folder.resolve("x.zip"), zip)).orElseThrow()) {
            List<Archive.Entry> entries = archive.entries();
            return catchThrowableOfType(UnreadableDocument.class, () -> entries.get(0).copy(OutputStream.nullOutputStream())).reason();
        }
    }

    private static int indexOf(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
    }

    /** Each entry holds its own name. */
    private Path zip(Charset names, String... entries) throws IOException {
        Path file = folder.resolve("通报.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
