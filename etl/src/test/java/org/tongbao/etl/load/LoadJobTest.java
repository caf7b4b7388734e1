package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.etl.read.Reason;

class LoadJobTest {

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = Warehouse.in(folder);
    }

    @Test
    void saysWhatBecameOfEachDocument() throws IOException {
        Path good = warehouse.bulletin("a.txt", "990101 2021-01 2021-02-05 0", "招商局 funds actual 1.5 亿元");
        Path twin = warehouse.bulletin("b.txt", "990101 2021-01 2021-02-05 0", "招商局 funds actual 1.5 亿元");
        Path unreadable = warehouse.bulletin("c.txt", "unreadable");
        Path broken = warehouse.bulletin("d.txt", "broken");
        Path deep = warehouse.bulletin("e.txt", "deep");
        Path missing = folder.resolve("missing.txt");
        Files.writeString(warehouse.inbox().resolve(".hidden"), "broken");
        Files.writeString(warehouse.inbox().resolve("~$a.docx"), "broken");

        LoadSummary summary = warehouse.load(warehouse.inbox(), missing);

        assertThat(summary.documents())
                .containsExactly(
                        new Loaded(good, Hash.of(good), "990101县2021-01通报", 1),
                        new AlreadyThere(twin, Hash.of(good)),
                        new Refused(unreadable, Reason.NO_FIGURES, "不是通报"),
                        new Refused(broken, Reason.INTERNAL, "无法解析（内部错误：IllegalStateException，broken）。请把该文件交给维护人员。"),
                        new Refused(deep, Reason.INTERNAL, "无法解析（内部错误：StackOverflowError）。请把该文件交给维护人员。"),
                        new Refused(missing, Reason.UNAVAILABLE, "文件不存在。请检查路径。"));
        assertThat(summary.releaseId()).isEqualTo(warehouse.releaseId());
        assertThat(warehouse.query("SELECT count(*) FROM dim_report")).containsExactly("1");
        String hash = Hash.of(good);
        assertThat(warehouse.dataDir().resolve("originals").resolve(hash)).hasSameBinaryContentAs(good);
    }

    @Test
    void loadingAgainChangesNothing() throws IOException {
        Path bulletin = warehouse.bulletin(
                "a.txt", "990101 2021-01 2021-02-05 0", "招商局 funds actual 1.5 亿元", "新单位 funds list ==0");
        LoadSummary first = warehouse.load(bulletin);
        Map<String, String> contents = warehouse.contents();

        LoadSummary second = warehouse.load(bulletin);

        assertThat(second.documents()).containsExactly(new AlreadyThere(bulletin, Hash.of(bulletin)));
        assertThat(second.releaseId()).isEqualTo(first.releaseId());
        assertThat(warehouse.contents()).isEqualTo(contents);
    }

    @Test
    void aReissueIsANewVintage() {
        Path first = warehouse.bulletin("a.txt", "990101 2021-01 2021-02-05 0", "招商局 funds actual 1.5 亿元");
        Path corrected = warehouse.bulletin("b.txt", "990101 2021-01 2021-02-05 1", "招商局 funds actual 1.6 亿元");

        warehouse.load(corrected);
        warehouse.load(first);

        assertThat(warehouse.query("SELECT revision, vintage, status, supersedes IS NULL FROM dim_report ORDER BY vintage"))
                .containsExactly("0 1 superseded true", "1 2 current false");
        assertThat(warehouse.query("SELECT actual, is_current FROM fact_progress ORDER BY actual"))
                .containsExactly("1.500000 false", "1.600000 true");
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<Path> bulletins = List.of(
                warehouse.bulletin(
                        "a.txt",
                        "990101 2021-01 2021-02-05 0",
                        "招商局 funds target 12 亿元",
                        "招商局 funds actual 1.5 亿元",
                        "新单位 funds actual 1 亿元"),
                warehouse.bulletin("b.txt", "990101 2021-02 2021-03-05 0", "招商局 funds actual 2.5 亿元"),
                warehouse.bulletin("c.txt", "990101 2021-02 2021-03-20 1", "招商局 funds actual 2.4 亿元"),
                warehouse.bulletin("d.txt", "990101 2021-03 2021-04-06 0", "教育局 funds actual 0 亿元"),
                warehouse.bulletin("e.txt", "990102 2021-03 - 0", "甲局 funds actual 3 亿元"));
        warehouse.load(bulletins.toArray(Path[]::new));

        Warehouse other = new Warehouse(folder.resolve("other"), warehouse.inbox());
        other.load(bulletins.get(4), bulletins.get(3));
        other.load(bulletins.get(2));
        other.load(bulletins.get(0), bulletins.get(1));

        assertThat(other.contents()).isEqualTo(warehouse.contents());
    }

    @Test
    void workersDoTheSameWithManyAsOneProcessWithFew() {
        Path january = warehouse.bulletin(
                "a.txt", "990101 2021-01 2021-02-05 0", "招商局 funds target 12 亿元", "招商局 funds actual 1.5 亿元");
        Path february = warehouse.bulletin(
                "b.txt", "990101 2021-02 2021-03-05 0", "招商局 funds actual 1.2 亿元", "新单位 funds list ==0");
        Path elsewhere = warehouse.bulletin("c.txt", "990102 2021-02 - 0", "甲局 funds actual 3 亿元");
        warehouse.load(january, elsewhere);
        LoadSummary few = warehouse.load(february);

        Warehouse other = new Warehouse(folder.resolve("other"), warehouse.inbox());
        other.load(PlainKnowledge.KNOWN, new Limit(0), january, elsewhere);
        LoadSummary many = other.load(PlainKnowledge.KNOWN, new Limit(0), february);

        assertThat(few.findings()).isPositive();
        assertThat(many.findings()).isEqualTo(few.findings());
        assertThat(many.documents()).isEqualTo(few.documents());
        assertThat(other.contents()).isEqualTo(warehouse.contents());
    }

    @Test
    void followsChangedReferenceData() {
        Path january = warehouse.bulletin("a.txt", "990101 2021-01 2021-02-05 0", "新单位 funds actual 1 亿元");
        Path february = warehouse.bulletin("b.txt", "990101 2021-02 2021-03-05 0", "招商局 funds actual 2 亿元");
        warehouse.load(january, february);
        String silent = "SELECT count(*) FROM fact_progress WHERE status = 'not_reported'";
        assertThat(warehouse.query(silent)).containsExactly("0");

        List<String> roster = new ArrayList<>(PlainKnowledge.KNOWN.roster());
        roster.add("新单位");
        warehouse.load(new PlainKnowledge(roster), january);

        assertThat(warehouse.query(silent)).containsExactly("1");
        assertThat(warehouse.query("SELECT count(*) FROM dim_subject WHERE on_roster")).containsExactly("4");
    }

    @Test
    void aDamagedReleaseIsMadeAnew() throws IOException {
        Path bulletin = warehouse.bulletin("a.txt", "990101 2021-01 2021-02-05 0", "招商局 funds actual 1.5 亿元");
        String first = warehouse.load(bulletin).releaseId();
        Map<String, String> contents = warehouse.contents();
        Files.delete(warehouse.dataDir().resolve("releases").resolve(first + ".duckdb"));

        String second = warehouse.load(bulletin).releaseId();

        assertThat(second).isNotEqualTo(first);
        assertThat(warehouse.contents()).isEqualTo(contents);
    }

    @Test
    void oneLoadAtATime() {
        try (LoadLock running = LoadLock.take(warehouse.dataDir())) {
            assertThat(running).isNotNull();
            assertThatThrownBy(() -> warehouse.load(warehouse.inbox()))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("另一个加载任务（进程号 " + ProcessHandle.current().pid() + "）正在写入");
        }
    }
}
