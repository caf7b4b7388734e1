package org.tongbao.etl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.KeptFolder;

/** The operator maps names; the bulletins, of a made-up district, are gone by then. */
class NamesCommandTest {

    private static final String UNITS = "SELECT s.name, s.on_roster, f.actual, f.year, f.month FROM fact_progress f"
            + " JOIN dim_subject s ON s.subject_key = f.subject_key ORDER BY f.year, f.month, f.actual, s.name";
    private static final String FACTS = "SELECT md5(string_agg(CAST(f AS VARCHAR), '|' ORDER BY f.statement_key)) FROM fact_statement f";

    @TempDir
    private static Path folder;

    private static KeptFolder loaded;

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErrors = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void load() throws IOException {
        Path reference = Files.createDirectories(folder.resolve("data").resolve("reference"));
        Files.writeString(reference.resolve("region.csv"),
                "code,name,full_name,level,parent_code\n990100,岚州市,岚州市,prefecture,\n990101,青岚区,岚州市青岚区,county,990100\n");
        Files.writeString(reference.resolve("subject.csv"),
                "region_code,name,kind,parent,valid_from,valid_to\n990101,区大数据局,department,,,\n990101,区水利局,department,,,\n");
        Path bulletins = Files.createDirectories(folder.resolve("bulletins"));
        Files.writeString(bulletins.resolve("february.txt"),
                "关于青岚区2021年1-2月份产业大招商工作完成情况的通报\n区大数据中心项目编制任务数40个,完成编制8个,完成率20%。"
                        + "区水利局项目编制任务数10个,完成编制3个,完成率30%。\n区水利局意向签约额2000万元。\n");
        Files.writeString(bulletins.resolve("march.txt"),
                "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n区大数据局项目编制任务数40个,完成编制6个,完成率15%。"
                        + "区水利局项目编制任务数10个,完成编制5个,完成率50%。\n区水利局意向签约额3000万元。\n");
        assertThat(CommandLineRun.run("--data", folder.resolve("data").toString(), "load", bulletins.toString())).isZero();
        delete(folder.resolve("data").resolve("originals"));
        delete(bulletins);
        loaded = KeptFolder.of(folder.resolve("data"), folder.resolve("loaded"));
    }

    @BeforeEach
    void putBack() {
        loaded.putBack();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErrors);
    }

    @Test
    void listsWhatIsNotCatalogued() {
        assertThat(run("names")).isZero();

        assertThat(text()).contains("单位  990101 青岚区  “区大数据中心”（department）", "首见 february.txt", "“区大数据中心项目编制任务数40个”", "指标  “意向签约额”（万元）")
                .doesNotContain("“区水利局”（");
    }

    @Test
    void mapsASubjectWithoutReadingAgain() {
        String before = answer(UNITS);
        String facts = answer(FACTS);
        assertThat(before).contains("区大数据中心");
        assertThat(answer("SELECT rule FROM fact_finding")).doesNotContain("cumulative_fell");

        assertThat(run("names", "map", "区大数据中心", "区大数据局")).isZero();

        assertThat(answer(UNITS)).doesNotContain("区大数据中心").contains("区大数据局,true,8.000000,2021,2");
        assertThat(answer("SELECT count(*) FROM fact_statement WHERE subject_text = '区大数据中心'")).doesNotContain("0");
        assertThat(answer("SELECT alias FROM subject_alias WHERE alias = '区大数据中心'")).contains("区大数据中心");
        assertThat(answer("SELECT message FROM fact_finding")).as("8, then 6 of the same office").contains("区大数据局");
        assertThat(run("names")).isZero();
        assertThat(text()).doesNotContain("单位  990101");

        assertThat(run("names", "unmap", "区大数据中心")).isZero();

        assertThat(answer(UNITS)).isEqualTo(before);
        assertThat(answer(FACTS)).isEqualTo(facts);
    }

    @Test
    void mapsAnIndicatorAndItsUnit() {
        assertThat(run("names", "map", "意向签约额", "合同投资", "--indicator")).isZero();

        assertThat(answer("SELECT i.code, f.unit, f.actual FROM fact_progress f JOIN dim_indicator i USING (indicator_key) ORDER BY f.actual"))
                .contains("contract_investment,亿元,0.200000", "contract_investment,亿元,0.300000");
        assertThat(answer("SELECT name FROM dim_indicator")).doesNotContain("意向签约额");
    }

    @Test
    void declaresNames() {
        assertThat(run("names", "add", "区大数据中心")).isZero();
        assertThat(run("names", "add", "意向签约额", "--indicator", "--unit", "亿元")).isZero();

        assertThat(answer(UNITS)).contains("区大数据中心,true,8.000000,2021,2");
        assertThat(answer("SELECT f.unit, f.actual FROM fact_progress f JOIN dim_indicator i USING (indicator_key) WHERE i.name = '意向签约额' AND i.known"))
                .contains("亿元,0.200000");
        assertThat(run("names")).isZero();
        assertThat(text()).contains("没有未登记的名称");
    }

    @Test
    void laterLoadsGoByItAndTheSameDocumentChangesNothing() throws IOException {
        assertThat(run("names", "map", "区大数据中心", "区大数据局")).isZero();
        Path april = folder.resolve("april.txt");
        Files.writeString(april, "关于青岚区2021年1-4月份产业大招商工作完成情况的通报\n区大数据中心项目编制任务数40个,完成编制12个,完成率30%。\n");

        assertThat(run("load", april.toString())).isZero();
        assertThat(answer(UNITS)).contains("区大数据局,true,12.000000,2021,4").doesNotContain("区大数据中心");
        String release = answer("SELECT name, value FROM (SELECT 'x' AS name, count(*) AS value FROM fact_statement)") + answer(FACTS);

        assertThat(run("load", april.toString())).isZero();
        assertThat(text()).contains("已在库");
        assertThat(answer("SELECT name, value FROM (SELECT 'x' AS name, count(*) AS value FROM fact_statement)") + answer(FACTS)).isEqualTo(release);
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        assertThat(run("names", "map", "区无此局", "区大数据局")).isOne();
        assertThat(text()).contains("没有未登记的单位“区无此局”", "./tongbao names");
        assertThat(run("names", "map", "区大数据中心", "区无此局")).isOne();
        assertThat(text()).contains("青岚区没有登记过单位“区无此局”", "names add '区无此局' --region 990101");
        assertThat(run("names", "unmap", "区大数据中心")).isOne();
        assertThat(text()).contains("没有对“区大数据中心”做过登记或对应");
        assertThat(run("names", "map", "区大数据中心")).isEqualTo(2);
        assertThat(run("names", "--region", "青岚区")).isEqualTo(2);
        assertThat(run("names", "--kind", "bureau")).isEqualTo(2);
        assertThat(text()).doesNotContain("Exception");
        assertThat(folder.resolve("data").resolve("reference").resolve("names.csv")).doesNotExist();
    }

    private int run(String... arguments) {
        printed.reset();
        return CommandLineRun.run(Stream.concat(Stream.of("--data", folder.resolve("data").toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String answer(String sql) {
        assertThat(run("sql", sql, "--format", "csv")).as(sql + text()).isZero();
        return text().replace("\"", "");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted((a, b) -> b.compareTo(a)).toList();
        }
        all.forEach(file -> {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
