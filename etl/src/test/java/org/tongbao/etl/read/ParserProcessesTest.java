package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ParserProcessesTest {

    @Test
    void readsAsThisProcessWould() throws Exception {
        byte[] xlsx = workbook();

        Content there = new ParserProcesses(Duration.ofSeconds(30)).read(Form.XLSX, xlsx);

        assertThat(there).isEqualTo(Parsing.content(Form.XLSX, xlsx));
        assertThat(there.tables()).hasSize(1);
    }

    @Test
    void usesAProcessAgain() throws Exception {
        ParserProcesses processes = new ParserProcesses(Duration.ofSeconds(30));
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        int folders = temporary().size();

        for (int i = 0; i < 3; i++) {
            processes.read(Form.XLSX, workbook());
            assertThatThrownBy(() -> processes.read(Form.PDF, new byte[] {1})).isInstanceOf(UnreadableDocument.class);
        }

        assertThat(ProcessHandle.current().children().filter(child -> !before.contains(child))).hasSize(1);
        assertThat(temporary()).hasSize(folders + 1);
    }

    @Test
    @Tag("alone")
    void endsAParserThatHangs() throws Exception {
        ParserProcesses processes = new ParserProcesses(Duration.ofSeconds(2));
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<Path> folders = temporary();
        long begun = System.nanoTime();

        UnreadableDocument refused = catchThrowableOfType(
                UnreadableDocument.class, () -> processes.read(Form.PDF, HostileFiles.selfDrawing()));

        assertThat(refused.reason()).isEqualTo(Reason.PARSE_TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(13));
        assertThat(ProcessHandle.current().children().filter(child -> !before.contains(child))).isEmpty();
        assertThat(temporary()).as("temporary folders").isEqualTo(folders);
        assertThat(new ParserProcesses(Duration.ofSeconds(60)).read(Form.XLSX, workbook()).tables()).hasSize(1);
    }

    @Test
    void boundsTheMemoryOfAParser() throws Exception {
        ParserProcesses processes = new ParserProcesses(Duration.ofSeconds(120));
        byte[] hungry = HostileFiles.hungry();
        List<Path> folders = temporary();

        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> processes.read(Form.XLSX, hungry));

        assertThat(refused.reason()).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(temporary()).as("temporary folders").isEqualTo(folders);
        assertThat(processes.read(Form.XLSX, workbook()).tables()).hasSize(1);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ParserProcess.TEMP)).sorted().toList();
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("进展");
            for (int r = 0; r < 3; r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < 3; c++) {
                    row.createCell(c).setCellValue("第" + r + "行" + c);
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
