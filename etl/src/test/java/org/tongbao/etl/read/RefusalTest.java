package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    private static final String PARAGRAPH = "<w:p><w:r><w:t>通报</w:t></w:r></w:p>";

    static Stream<Arguments> unreadable() throws Exception {
        byte[] docx = WordFile.of(PARAGRAPH);
        byte[] doc = new WordFile97().paragraph("通报").bytes();
        return Stream.of(
                Arguments.of("empty", new byte[0], "空的"),
                Arguments.of("blank", " \n\t".getBytes(StandardCharsets.UTF_8), "没有文字"),
                Arguments.of("random bytes", new byte[] {1, 2, 3, 0, 0, (byte) 0x9F, 4}, "认不出"),
                Arguments.of("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "图片"),
                Arguments.of("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1}, "图片"),
                Arguments.of("rtf", "{\\rtf1\\ansi".getBytes(StandardCharsets.US_ASCII), "RTF"),
                Arguments.of("rar", "Rar!\u001A\u0007".getBytes(StandardCharsets.ISO_8859_1), "压缩包"),
                Arguments.of("xml of Word 2003", "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w/>"
                        .getBytes(StandardCharsets.UTF_8), "另存"),
                Arguments.of("zip of texts", WordFile.zip(Map.of("a.txt", "通报")), "压缩包"),
                Arguments.of("ofd", WordFile.zip(Map.of("OFD.xml", "<OFD/>")), "OFD"),
                Arguments.of("ppt", WordFile.zip(Map.of("ppt/presentation.xml", "<p/>")), "PowerPoint"),
                Arguments.of("docx without text", WordFile.of("<w:p/>"), "没有文字"),
                Arguments.of("docx cut off", Arrays.copyOf(docx, docx.length / 2), "损坏"),
                Arguments.of("docx broken inside", WordFile.of("<w:p>"), "损坏"),
                Arguments.of("docx with entities", withDoctype(), "DOCTYPE"),
                Arguments.of("docx nested without end", WordFile.of("<w:tbl><w:tr><w:tc>".repeat(5000)), "嵌套"),
                Arguments.of("docx bomb", bomb(), "解开后过大"),
                Arguments.of("docx locked", locked(docx), "密码"),
                Arguments.of("doc cut off", Arrays.copyOf(doc, doc.length / 2), "损坏"),
                Arguments.of("OLE2 of something else", other(), "不是 Word"),
                Arguments.of("mixed encodings", mixed(), "编码"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void refusesWithTheReason(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> new DocumentReader().read("通报.docx", bytes))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason)
                .message()
                .endsWith("。")
                .doesNotContain("Exception", "\n");
    }

    @Test
    void refusesFoldersAndHugeFiles(@TempDir Path folder) throws Exception {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(DocumentReader.LARGEST + 1);
        }

        assertThatThrownBy(() -> new DocumentReader().read(huge)).isInstanceOf(UnreadableDocument.class).hasMessageContaining("50 MB");
        assertThatThrownBy(() -> new DocumentReader().read(folder)).isInstanceOf(UnreadableDocument.class).hasMessageContaining("文件夹");
    }

    @Test
    void tellsTheFormByContentAndKeepsNameAndHash(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("通报.pdf"), "通报\n");

        Document document = new DocumentReader().read(file);

        assertThat(document.form()).isEqualTo(Form.TEXT);
        assertThat(document.name()).isEqualTo("通报.pdf");
        assertThat(document.contentHash()).isEqualTo("1b1e150c979730ca362712e2f052c027457cc60a0259d6c89b14f7842a95c1b2");
    }

    private static byte[] withDoctype() throws Exception {
        Map<String, String> parts = WordFile.parts(PARAGRAPH);
        parts.compute("word/document.xml", (name, xml) ->
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + xml.replace("通报", "&x;"));
        return WordFile.zip(parts);
    }

    private static byte[] bomb() throws Exception {
        Map<String, String> parts = new TreeMap<>(WordFile.parts(PARAGRAPH + " ".repeat(70 << 20)));
        return WordFile.zip(parts);
    }

    private static byte[] locked(byte[] docx) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(); OPCPackage word = OPCPackage.open(new ByteArrayInputStream(docx))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                word.save(out);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] other() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[10]), "Contents");
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] mixed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("\uFEFF通报".getBytes(StandardCharsets.UTF_8));
        bytes.write("情况".getBytes(Charset.forName("GB18030")));
        return bytes.toByteArray();
    }
}
