package org.tongbao.etl.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The sentences of a written file, by the libraries of its form alone. */
final class BulletinText {

    private BulletinText() {}

    static String of(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".docx")) {
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
                return document.getParagraphs().stream().map(p -> p.getText()).collect(Collectors.joining("\n"));
            }
        }
        if (name.endsWith(".xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                StringBuilder text = new StringBuilder();
                workbook.getSheetAt(0).forEach(row -> text.append(row.getCell(0).getStringCellValue()).append('\n'));
                return text.toString();
            }
        }
        Charset charset = name.endsWith(".gb.txt") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        return charset.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    }
}
