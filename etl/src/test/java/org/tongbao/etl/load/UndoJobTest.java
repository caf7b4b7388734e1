package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.KeptFolder;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.load.UndoSummary.Undone;

/** Each test begins with the folder as it stood after a load of January's bulletin, or after one of February's beside it. */
class UndoJobTest {

    @TempDir
    private static Path folder;

    private static Warehouse warehouse;
    private static Path january;
    private static Path february;
    private static Path corrected;
    private static KeptFolder withJanuary;
    private static KeptFolder withBoth;
    private static Map<String, String> januaryAlone;

    @BeforeAll
    static void load() {
        warehouse = Warehouse.in(folder);
        january = warehouse.bulletin(
                "01.txt", "990101 2021-01 2021-02-05 0", "招商局 funds target 12 亿元", "招商局 funds actual 1.5 亿元");
        february = warehouse.bulletin(
                "02.txt", "990101 2021-02 2021-03-05 0", "招商局 funds actual 1.2 亿元", "新单位 funds list ==0");
        corrected = warehouse.bulletin("03.txt", "990101 2021-01 2021-02-20 1", "招商局 funds actual 1.1 亿元", "新单位 funds actual 2 亿元");
        warehouse.load(january);
        januaryAlone = warehouse.contents();
        withJanuary = KeptFolder.of(warehouse.dataDir(), folder.resolve("with january"));
        warehouse.load(february);
        withBoth = KeptFolder.of(warehouse.dataDir(), folder.resolve("with both"));
    }

    @Test
    void everythingIsAsItWasBeforeTheLastLoad() throws Exception {
        withJanuary.putBack();
        warehouse.load(february, corrected);
        Map<String, String> all = warehouse.contents();
        assertThat(all).isNotEqualTo(januaryAlone);

        UndoSummary undone = warehouse.undo();

        assertThat(undone.documents()).containsExactly(new Undone("990101县2021-01通报", "03.txt"), new Undone("990101县2021-02通报", "02.txt"));
        assertThat(undone.releaseId()).isEqualTo(warehouse.releaseId());
        assertThat(warehouse.contents()).isEqualTo(januaryAlone);
        assertThat(warehouse.query("SELECT vintage, status FROM dim_report")).containsExactly("1 current");

        assertThat(warehouse.undo().documents()).containsExactly(new Undone("990101县2021-01通报", "01.txt"));
        assertThat(warehouse.contents().values()).allMatch(rows -> rows.equals("[null 0]"), "no row in any table");
        assertThatThrownBy(() -> warehouse.undo()).isInstanceOf(LoadException.class).hasMessage("没有可以撤销的载入：库里没有通报。");

        assertThat(Files.list(warehouse.dataDir().resolve("originals"))).as("kept").hasSize(3);
        assertThat(warehouse.load(february, january, corrected).documents()).allMatch(Loaded.class::isInstance);
        assertThat(warehouse.contents()).isEqualTo(all);
    }

    @Test
    void anotherLoadAfterAnUndoneOneIsUndoneByItself() {
        withBoth.putBack();
        warehouse.undo();
        warehouse.load(corrected);

        assertThat(warehouse.undo().documents()).extracting(Undone::source).containsExactly("03.txt");
        assertThat(warehouse.contents()).isEqualTo(januaryAlone);
        warehouse.load(february);
        warehouse.undo();
        assertThat(warehouse.contents()).isEqualTo(januaryAlone);
    }

    @Test
    void whatIsLoadedTwiceIsNotUndoneWithTheSecond() {
        withBoth.putBack();
        warehouse.load(january);

        assertThat(warehouse.undo().documents()).extracting(Undone::source).containsExactly("02.txt");
    }

    /** Whether the reference data changed before the load that is undone or after it. */
    @Test
    void theReferenceDataOfNowHolds() {
        List<String> roster = new ArrayList<>(PlainKnowledge.KNOWN.roster());
        roster.add("新单位");
        PlainKnowledge later = new PlainKnowledge(roster);
        Warehouse loadedLater = new Warehouse(folder.resolve("loaded later"), warehouse.inbox());
        loadedLater.load(later, january);
        Map<String, String> expected = loadedLater.contents();

        withJanuary.putBack();
        warehouse.load(later, january);
        warehouse.load(later, february);
        warehouse.undo(later);
        assertThat(warehouse.contents()).isEqualTo(expected);

        withBoth.putBack();
        warehouse.load(later, january);
        assertThat(warehouse.undo(later).documents()).extracting(Undone::source).containsExactly("02.txt");
        assertThat(warehouse.contents()).isEqualTo(expected);
    }

    @Test
    void nothingLoadedIsNothingToUndo() {
        Warehouse empty = new Warehouse(folder.resolve("empty"), warehouse.inbox());

        assertThatThrownBy(() -> empty.undo()).isInstanceOf(LoadException.class).hasMessageContaining("没有可以撤销的载入");
    }

    @Test
    void notWhileALoadRuns() {
        withJanuary.putBack();
        try (LoadLock running = LoadLock.take(warehouse.dataDir())) {
            assertThat(running).isNotNull();
            assertThatThrownBy(() -> warehouse.undo()).isInstanceOf(LoadException.class).hasMessageContaining("另一个加载任务");
        }
    }
}
