package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up district's names change from one bulletin to the next, and from one state of the reference data to the next. */
class NamesOverTimeTest {

    private static final String TOWNSHIPS = "SELECT s.name, s.valid_from, s.valid_to, count(DISTINCT s.subject_id) OVER () FROM dim_subject s"
            + " WHERE s.kind = 'township' AND s.region_key IN (SELECT region_key FROM dim_report) ORDER BY s.valid_from, s.name";

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = bulletin("2020.txt", 2020, "云门乡项目编制任务数10个,完成编制5个。石桥镇完成编制4个。");
        after = bulletin("2021.txt", 2021, "云门镇项目编制任务数10个,完成编制6个。石桥镇完成编制3个。");
    }

    @Test
    void aTownshipThatRoseIsComparedWithItselfWhicheverBulletinComesFirst() throws IOException {
        Warehouse warehouse = warehouse("one");
        load(warehouse, before);
        load(warehouse, after);
        Warehouse other = warehouse("other");
        load(other, after);
        load(other, before);

        assertThat(warehouse.query(TOWNSHIPS)).containsExactly(
                "云门乡 2000-01-01 2021-01-31 2", "石桥镇 2000-01-01 null 2", "云门镇 2021-02-01 null 2");
        assertThat(warehouse.query("SELECT subject, actual, last_year_actual, yoy FROM progress_yoy WHERE year = 2021 AND subject LIKE '云门%'"))
                .containsExactly("云门镇 6.000000 5.000000 20.00");
        assertThat(warehouse.query("SELECT kind, effective FROM subject_succession")).containsExactly("rename 2021-02-01");
        assertThat(other.contents()).isEqualTo(warehouse.contents());
    }

    @Test
    void aBulletinThatHasBothPartsThemAgain() throws IOException {
        Warehouse warehouse = warehouse("one");
        load(warehouse, before, after);
        assertThat(warehouse.query(TOWNSHIPS)).hasSize(3);

        load(warehouse, bulletin("2019.txt", 2019, "云门乡完成编制2个。云门镇完成编制3个。"));

        assertThat(warehouse.query(TOWNSHIPS)).containsExactly(
                "云门乡 2000-01-01 null 3", "云门镇 2000-01-01 null 3", "石桥镇 2000-01-01 null 3");
        assertThat(warehouse.query("SELECT count(*) FROM subject_succession")).containsExactly("0");
    }

    @Test
    void whatIsLoadedFollowsTheOperatorsTables() throws IOException {
        Warehouse warehouse = warehouse("one");
        load(warehouse, before);
        Files.writeString(warehouse.dataDir().resolve("reference").resolve("subject.csv"),
                "region_code,name,kind,parent,valid_from,valid_to\n990101,云门镇,township,,,\n");
        Files.writeString(warehouse.dataDir().resolve("reference").resolve("subject_alias.csv"),
                "region_code,alias,name\n990101,云门乡,云门镇\n");

        load(warehouse, before);

        assertThat(warehouse.query("SELECT DISTINCT s.name, s.on_roster FROM fact_progress f JOIN dim_subject s USING (subject_key)"))
                .containsExactlyInAnyOrder("云门镇 true", "石桥镇 false");
    }

    private Warehouse warehouse(String name) throws IOException {
        Warehouse warehouse = Warehouse.in(folder.resolve(name));
        Files.writeString(Files.createDirectories(warehouse.dataDir().resolve("reference")).resolve("region.csv"),
                "code,name,full_name,level,parent_code\n990100,岚州市,岚州市,prefecture,\n990101,青岚区,岚州市青岚区,county,990100\n");
        return warehouse;
    }

    private Path bulletin(String file, int year, String text) throws IOException {
        return Files.writeString(folder.resolve(file), "关于青岚区" + year + "年1-2月份产业大招商工作完成情况的通报\n" + text + "\n");
    }

    private static void load(Warehouse warehouse, Path... files) {
        new LoadJob().run(new LoadRequest(warehouse.dataDir(), List.of(files)), (done, found, statements, findings) -> {});
    }
}
