package org.tongbao.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void theSameOptionsGiveTheSameBytesWhereverTheyAreWritten() throws Exception {
        write(SampleOptions.USUAL, "first");
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            write(SampleOptions.USUAL, "second");
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }

        Map<String, String> first = contents(folder.resolve("first"));

        assertThat(first).hasSize(33 + 2 + 4);
        assertThat(contents(folder.resolve("second"))).isEqualTo(first);
    }

    @Test
    void writingAgainTouchesNothing() throws Exception {
        write(SampleOptions.USUAL, "twice");
        for (Path file : files(folder)) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        write(SampleOptions.USUAL, "twice");

        assertThat(files(folder)).isNotEmpty().allSatisfy(
                file -> assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(LONG_AGO));
    }

    @Test
    void aDistrictIsTheSameWhateverElseIsWritten() throws Exception {
        write(new SampleOptions(2, 2019, 2), "more");
        write(new SampleOptions(1, 2019, 3), "usual");

        Map<String, String> usual = contents(folder.resolve("usual").resolve("sample").resolve("bulletins"));
        Map<String, String> more = contents(folder.resolve("more").resolve("sample").resolve("bulletins"));

        assertThat(more).hasSize(2 * 22);
        assertThat(more.entrySet().stream().filter(e -> e.getKey().contains("990101"))).hasSize(22).allMatch(usual.entrySet()::contains);
        assertThat(more.keySet()).anyMatch(name -> name.contains("990102-2020-12"));
    }

    @Test
    void everyFormOpensAndHoldsTheSameTables() throws Exception {
        SampleTruth truth = write(SampleOptions.USUAL, "forms");
        Map<String, Integer> forms = new TreeMap<>();
        for (Path file : truth.bulletins()) {
            String name = file.getFileName().toString();
            forms.merge(name.replaceFirst("[^.]*", ""), 1, Integer::sum);
            try (InputStream in = Files.newInputStream(file)) {
                if (name.endsWith(".docx")) {
                    assertThat(new XWPFDocument(in).getTables()).hasSize(4).allMatch(t -> t.getRow(0).getTableCells().size() == 6);
                } else if (name.endsWith(".xlsx")) {
                    XSSFWorkbook workbook = new XSSFWorkbook(in);
                    assertThat(workbook).map(s -> s.getSheetName()).containsExactly("通报", "附件1", "附件2", "附件3", "附件4");
                    assertThat(workbook.getSheet("附件4").getMergedRegions()).hasSize(1);
                } else {
                    assertThat(BulletinText.of(file).split("合计", -1)).hasSize(5);
                }
            }
        }
        assertThat(forms).containsOnlyKeys(".docx", ".xlsx", ".html", ".txt", ".gb.txt").allSatisfy((form, number) -> assertThat(number).isGreaterThan(5));
    }

    @Test
    void gb18030IsNotUtf8() throws Exception {
        List<Path> texts = write(SampleOptions.USUAL, "gb").bulletins().stream().filter(f -> f.toString().endsWith(".gb.txt")).toList();

        assertThat(texts).isNotEmpty().allSatisfy(file -> Assertions.assertThatExceptionOfType(CharacterCodingException.class)
                .isThrownBy(() -> Files.readString(file, StandardCharsets.UTF_8)));
    }

    @Test
    void everyDocumentSaysThatItIsFictional() throws Exception {
        for (Path file : write(SampleOptions.USUAL, "fiction").bulletins()) {
            assertThat(BulletinText.of(file)).as(file.toString()).contains("均为编造").contains("青岚区");
        }
    }

    @Test
    void whatTheReferenceSaysOfOtherRegionsStays() throws Exception {
        Path reference = folder.resolve("mine").resolve("reference");
        Files.createDirectories(reference);
        Files.writeString(reference.resolve("subject.csv"),
                "name,region_code,kind,parent,valid_from,valid_to,remark\n\"某局,甲\",520000,department,,,,自留\n区旧局,990101,department,,,\n");

        write(SampleOptions.USUAL, "mine");
        write(new SampleOptions(2, 2019, 3), "mine");
        write(SampleOptions.USUAL, "mine");

        List<String> subjects = Files.readAllLines(reference.resolve("subject.csv"));
        assertThat(subjects)
                .startsWith("name,region_code,kind,parent,valid_from,valid_to,remark", "\"某局,甲\",520000,department,,,,自留")
                .contains("区乡村振兴局,990101,department,现代农业专班,2021-06-01,,", "区扶贫办,990102,department,现代农业专班,2000-01-01,2021-05-31,")
                .noneMatch(line -> line.startsWith("区旧局"))
                .doesNotHaveDuplicates();
        assertThat(Files.readAllLines(reference.resolve("region.csv"))).hasSize(4).contains("990101,青岚区,岚州市青岚区,county,990100");
        assertThat(Files.readAllLines(reference.resolve("subject_succession.csv")))
                .contains("990102,区扶贫办,区乡村振兴局,rename,2021-06-01", "990101,区粮食局,区商务和粮食局,merge,2021-01-01");
    }

    @Test
    void everyDistrictHasANameOfItsOwn() {
        Set<String> names = Stream.iterate(0, i -> i + 1).limit(899).map(i -> District.of(i, 2019).name()).collect(Collectors.toSet());

        assertThat(names).hasSize(899);
    }

    private SampleTruth write(SampleOptions options, String name) {
        return new SampleWriter(options).write(folder.resolve(name).resolve("sample"), folder.resolve(name).resolve("reference"));
    }

    private static List<Path> files(Path under) throws IOException {
        try (Stream<Path> walk = Files.walk(under)) {
            return walk.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }

    /** Every file's bytes, one character each. */
    private static Map<String, String> contents(Path under) throws IOException {
        Map<String, String> contents = new HashMap<>();
        for (Path file : files(under)) {
            contents.put(under.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
