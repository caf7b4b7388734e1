package org.tongbao.etl.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulletins of a made-up district are loaded and undone at the command line. */
class UndoCommandTest {

    private static final String UNITS = "SELECT s.name, f.actual, f.month FROM fact_progress f JOIN dim_subject s USING (subject_key) ORDER BY ALL";

    @TempDir
    private Path folder;

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErrors = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    private Path february;
    private Path march;

    @BeforeEach
    void write() throws IOException {
        Path reference = Files.createDirectories(folder.resolve("data").resolve("reference"));
        Files.writeString(reference.resolve("region.csv"),
                "code,name,full_name,level,parent_code\n990100,岚州市,岚州市,prefecture,\n990101,青岚区,岚州市青岚区,county,990100\n");
        Files.writeString(reference.resolve("subject.csv"), "region_code,name,kind,parent,valid_from,valid_to\n990101,区大数据局,department,,,\n");
        february = Files.writeString(folder.resolve("february.txt"),
                "关于青岚区2021年1-2月份产业大招商工作完成情况的通报\n区大数据中心项目编制任务数40个,完成编制8个,完成率20%。\n");
        march = Files.writeString(folder.resolve("march.txt"),
                "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n区大数据局项目编制任务数40个,完成编制6个,完成率15%。\n");
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErrors);
    }

    @Test
    void tellsWhatIsUndoneAndKeepsWhatWasDecidedOfNames() {
        assertThat(run("undo")).isOne();
        assertThat(complaint()).isEqualTo("没有可以撤销的载入：库里没有通报。\n");
        assertThat(run("load", february.toString())).isZero();
        assertThat(run("load", march.toString())).isZero();
        assertThat(run("names", "map", "区大数据中心", "区大数据局")).isZero();

        assertThat(run("undo", "--dry-run")).isZero();
        assertThat(text()).isEqualTo("会撤销  march.txt  关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n");
        assertThat(run("undo")).isZero();

        assertThat(text()).startsWith("已撤销  march.txt  关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n撤销了 1 份通报，原件仍保存；数据版本 ");
        assertThat(answer(UNITS)).contains("区大数据局,8.000000,2").doesNotContain("区大数据中心", ",3");
    }

    @Test
    void tellsAProgramStepByStep() throws IOException {
        Path empty = Files.writeString(folder.resolve("空.txt"), "");
        assertThat(run("load", "--progress", "json", february.toString(), empty.toString(), february.toString())).isOne();

        List<Map<String, String>> events = events();
        assertThat(events).filteredOn(event -> event.get("event").equals("step")).extracting(event -> event.get("step"))
                .containsExactly("look", "start", "read", "write", "derive", "publish");
        assertThat(events).filteredOn(event -> event.get("event").equals("progress")).last()
                .satisfies(event -> assertThat(event).containsEntry("done", "2").containsEntry("found", "2"));
        assertThat(events).filteredOn(event -> event.get("event").equals("document")).satisfiesExactly(
                loaded -> assertThat(loaded).containsEntry("outcome", "loaded").containsEntry("path", february.toString())
                        .containsEntry("title", "关于青岚区2021年1-2月份产业大招商工作完成情况的通报").containsKeys("hash", "statements"),
                refused -> assertThat(refused).containsEntry("outcome", "refused").containsEntry("reason", "empty")
                        .containsEntry("path", empty.toString()).containsKey("message"),
                known -> assertThat(known).containsEntry("outcome", "already_there").containsKey("hash"));
        assertThat(events.get(events.size() - 1)).containsEntry("event", "summary").containsEntry("loaded", "1")
                .containsEntry("already_there", "1").containsEntry("refused", "1").containsEntry("undone", "0").containsKeys("findings", "release");

        assertThat(run("undo", "--progress", "json")).isZero();

        assertThat(events()).last().satisfies(event -> assertThat(event).containsEntry("event", "summary").containsEntry("undone", "1"));
        assertThat(run("undo", "--attached")).isEqualTo(2);
        assertThat(complaint()).contains("--attached 要和 --progress json 同用");
    }

    private int run(String... arguments) {
        printed.reset();
        complained.reset();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        return CommandLineRun.run(Stream.concat(Stream.of("--data", folder.resolve("data").toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String answer(String sql) {
        assertThat(run("sql", sql, "--format", "csv")).as(sql + complaint()).isZero();
        return text().replace("\"", "");
    }

    private List<Map<String, String>> events() throws IOException {
        List<Map<String, String>> events = new ArrayList<>();
        for (String line : text().lines().toList()) {
            Map<String, String> fields = new LinkedHashMap<>();
            try (JsonParser json = new JsonFactory().createParser(line)) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    fields.put(name, json.getText());
                }
            }
            events.add(fields);
        }
        return events;
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
