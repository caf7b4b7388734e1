package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.etl.read.Reason;

class QuarantineTest {

    private static final String GOOD = "990101 2021-01 2021-02-05 0\n招商局 funds actual 1.5 亿元\n";

    @TempDir
    Path folder;

    private Warehouse warehouse;
    private Quarantine quarantine;

    @BeforeEach
    void open() {
        warehouse = Warehouse.in(folder);
        quarantine = new Quarantine(warehouse.dataDir());
    }

    @Test
    void keepsWhatIsRefusedWithTheReason() throws Exception {
        Path bad = warehouse.bulletin("坏.txt", "unreadable");
        warehouse.bulletin("好.txt", GOOD.split("\n"));

        warehouse.load(warehouse.inbox(), folder.resolve("missing.txt"));

        assertThat(quarantine.list()).singleElement().satisfies(document -> {
            assertThat(document.hash()).isEqualTo(Hash.of(bad));
            assertThat(document.path()).isEqualTo(bad);
            assertThat(document.reason()).isEqualTo(Reason.NO_FIGURES);
            assertThat(document.message()).isEqualTo("不是通报");
        });
        Files.delete(bad);
        LoadSummary again = retry(PlainKnowledge.KNOWN);
        assertThat(again.documents()).containsExactly(new Refused(bad, Reason.NO_FIGURES, "不是通报"));
        assertThat(quarantine.list()).hasSize(1);
    }

    @Test
    void letsGoWhatIsReadInTheEnd() throws Exception {
        Path odd = warehouse.bulletin("怪.txt", GOOD.split("\n"));
        new LoadJob(dir -> new Forgetful(), Limit.USUAL).run(new LoadRequest(warehouse.dataDir(), List.of(odd)), (a, b, c, d) -> {});
        assertThat(quarantine.list()).extracting(Quarantined::reason).containsExactly(Reason.NO_PERIOD);
        Files.delete(odd);

        LoadSummary summary = retry(PlainKnowledge.KNOWN);

        assertThat(summary.documents()).containsExactly(new Loaded(odd, Hash.of(GOOD), "990101县2021-01通报", 1));
        assertThat(quarantine.list()).isEmpty();
        assertThat(warehouse.query("SELECT source_name FROM dim_report")).containsExactly("怪.txt");
    }

    @Test
    void discardsRecordAndBytes() throws Exception {
        Path bad = warehouse.bulletin("坏.txt", "unreadable");
        Path good = warehouse.bulletin("好.txt", GOOD.split("\n"));
        warehouse.load(warehouse.inbox());

        quarantine.discard(quarantine.list());

        assertThat(quarantine.list()).isEmpty();
        assertThat(warehouse.dataDir().resolve("originals").resolve(Hash.of(bad))).doesNotExist();
        assertThat(warehouse.dataDir().resolve("originals").resolve(Hash.of(good))).exists();
    }

    @Test
    void loadsEachDocumentOfAZip() throws Exception {
        Path zip = warehouse.inbox().resolve("二月").resolve("合集.zip");
        String outside = GOOD.replace("-01 ", "-03 ");
        zip(zip, "一月/通报.txt", GOOD, "坏.txt", "unreadable", "../../../外面.txt", outside);

        LoadSummary summary = warehouse.load(warehouse.inbox());

        assertThat(summary.documents()).containsExactly(
                new Loaded(Path.of(zip + "!../../../外面.txt"), Hash.of(outside), "990101县2021-03通报", 1),
                new Loaded(Path.of(zip + "!一月/通报.txt"), Hash.of(GOOD), "990101县2021-01通报", 1),
                new Refused(Path.of(zip + "!坏.txt"), Reason.NO_FIGURES, "不是通报"));
        assertThat(warehouse.query("SELECT source_name FROM dim_report ORDER BY 1"))
                .containsExactly("合集.zip!../../../外面.txt", "合集.zip!一月/通报.txt");
        assertThat(quarantine.list()).extracting(Quarantined::path).containsExactly(Path.of(zip + "!坏.txt"));
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.toString().contains("外面") || file.toString().endsWith(".tmp"))).isEmpty();
        }
        assertThat(warehouse.load(zip).documents().get(0)).isEqualTo(new AlreadyThere(Path.of(zip + "!../../../外面.txt"), Hash.of(outside)));
    }

    @Test
    void refusesAZipInAZipAndWhatCantBeUnpacked() throws Exception {
        Path inner = folder.resolve("里层.zip");
        zip(inner, "a.txt", GOOD);
        Path zip = folder.resolve("外层.zip");
        String nested = Files.readString(inner, Charset.forName("ISO-8859-1"));
        zip(zip, Charset.forName("ISO-8859-1"), "inner.zip", nested, "bomb.txt", " ".repeat(5 << 20), "good.txt", "990101 2021-01 - 0\n");

        LoadSummary summary = warehouse.load(zip);

        assertThat(summary.documents()).extracting(outcome -> outcome instanceof Refused refused ? refused.reason() : "loaded")
                .containsExactly(Reason.BOMB, "loaded", Reason.ARCHIVE);
        assertThat(quarantine.list()).extracting(Quarantined::hash)
                .containsExactlyInAnyOrder(Hash.of(zip), Hash.of(inner));
        assertThat(retry(PlainKnowledge.KNOWN).documents()).hasSize(4);
        assertThat(quarantine.list()).hasSize(2);
    }

    private LoadSummary retry(PlainKnowledge knowledge) {
        return new LoadJob(dir -> knowledge, Limit.USUAL).retry(warehouse.dataDir(), quarantine.list(), (a, b, c, d) -> {});
    }

    private static void zip(Path file, String... namesAndTexts) throws IOException {
        zip(file, Charset.forName("GBK"), namesAndTexts);
    }

    private static void zip(Path file, Charset charset, String... namesAndTexts) throws IOException {
        Files.createDirectories(file.getParent());
        Charset texts = charset.name().equals("GBK") ? StandardCharsets.UTF_8 : charset;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(texts));
            }
        }
    }
}
