package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Loads over HTTP, by the real loader in a process of its own, over the sample series. */
class LoadsTest {

    /** Of a made-up district: one rate is wrong. */
    static final String BULLETIN = "关于青岚区2022年1-2月份产业大招商工作完成情况的通报\n区招商局项目编制任务数40个,完成编制8个,完成率20%。"
            + "区某某中心项目编制任务数10个,完成编制3个,完成率35%。\n";
    private static final List<String> QUESTIONS = List.of("/api/v1/regions", "/api/v1/periods?region=990101", "/api/v1/findings?region=990101",
            "/api/v1/overview?region=990101&period=2021-12", "/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&kind=department&period=2021-12&compare=rank");
    private static final int MANY = 200;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Path data;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        data = SampleWarehouse.folder();
        server = Server.over(data, Stream.concat(Stream.of(SampleWarehouse.loader()), Stream.of("--spring.servlet.multipart.max-file-size=1MB"))
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsLoadedIsServedUntilItIsUndone() throws Exception {
        List<JsonNode> before = answers();
        Upload upload = new Upload()
                .with("../../二月.txt", BULLETIN)
                .with("/etc/passwd", BULLETIN.replace("1-2月份", "1-3月份"))
                .with("..", "")
                .with("甲\u202e乙\u0007.txt", "不是通报")
                .with("长".repeat(150) + ".txt", "")
                .with("炸弹.zip", bomb())
                .with("加密.docx", encrypted());
        for (int i = 0; i < MANY; i++) {
            upload.with("空.docx", "");
        }

        JsonNode begun = begin(upload);
        String id = begun.get("id").asString();
        HttpResponse<String> other = send(new Upload().with("三月.txt", BULLETIN));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Server.parse(other.body()).get("load").asString()).isEqualTo(id);
        assertThat(server.send("POST", "/api/v1/loads/undo", null).statusCode()).isEqualTo(409);
        assertThat(server.json("/api/v1/loads/undo").get("reason").asString()).contains("另一次载入正在进行");
        List<JsonNode> events = events(id);

        assertThat(events).filteredOn(event -> is(event, "step")).extracting(event -> event.get("step").asString())
                .containsExactly("look", "start", "read", "write", "derive", "publish");
        assertThat(events).filteredOn(event -> is(event, "progress")).isNotEmpty();
        assertThat(events.get(events.size() - 1).get("state").asString()).isEqualTo("ended");
        JsonNode status = server.json("/api/v1/loads/" + id);
        assertThat(status.get("documents").size()).isEqualTo(7 + MANY);
        assertThat(StreamSupport.stream(status.get("documents").spliterator(), false).map(LoadsTest::said).distinct()).containsExactlyInAnyOrder(
                "二月.txt loaded", "passwd loaded", "未命名 empty", "甲乙.txt no_region", "长".repeat(65) + ".txt empty", "炸弹.zip!空白.txt bomb",
                "加密.docx encrypted", "空.docx empty");
        assertThat(server.json("/api/v1/releases/current").get("id")).isEqualTo(status.get("release"));
        assertThat(server.json("/api/v1/periods?region=990101").get("data").toString()).contains("2022-02", "2022-03");
        JsonNode found = server.json("/api/v1/loads/" + id + "/found").get("data");
        assertThat(found.get("reports").size()).isEqualTo(2);
        assertThat(found.get("findings").toString()).contains("区某某中心的项目编制完成率印为 35%");
        assertThat(found.get("names").toString()).contains("区某某中心");
        assertThat(Files.list(data.resolve("inbox"))).as("uploads are gone").isEmpty();

        JsonNode undoable = server.json("/api/v1/loads/undo");
        assertThat(undoable.get("documents").size()).isEqualTo(2);
        String undo = Server.parse(server.send("POST", "/api/v1/loads/undo", null).body()).get("id").asString();
        assertThat(events(undo)).filteredOn(event -> is(event, "document")).extracting(LoadsTest::said)
                .containsExactly("二月.txt undone", "passwd undone");

        assertThat(answers()).isEqualTo(before);
        assertThat(server.json("/api/v1/releases/current").get("id")).isNotEqualTo(status.get("release"));
        assertThat(server.json("/api/v1/loads").get("loads").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void ofACancelledLoadNothingStays() throws Exception {
        String release = server.json("/api/v1/releases/current").get("id").asString();
        String id = begin(new Upload().with("二月.txt", BULLETIN)).get("id").asString();
        assertThat(temporary()).isNotEmpty();

        assertThat(server.send("DELETE", "/api/v1/loads/" + id, null).statusCode()).isEqualTo(204);

        assertThat(server.json("/api/v1/loads/" + id).get("state").asString()).isEqualTo("cancelled");
        assertThat(server.json("/api/v1/releases/current").get("id").asString()).isEqualTo(release);
        assertThat(temporary()).as("temporary folders").isEmpty();
        HttpResponse<String> again = server.send("DELETE", "/api/v1/loads/" + id, null);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("urn:tongbao:problem:load-counts");
        assertThat(server.get("/api/v1/loads/unknown").statusCode()).isEqualTo(404);
        assertThat(server.send("DELETE", "/api/v1/loads/unknown", null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://example.org", "Origin, null", "Origin, http://127.0.0.1:1", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
    void aPageOfAnotherSiteChangesNothing(String header, String value) throws Exception {
        for (String path : List.of("/api/v1/loads", "/api/v1/loads/undo", "/api/v1/queries", "/api/v1/sql")) {
            HttpResponse<String> answer = HTTP.send(new Upload().with("二月.txt", BULLETIN).to(server.address() + path).header(header, value).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("urn:tongbao:problem:cross-site");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(server.send("GET", "/api/v1/regions", null, header, value).statusCode()).isEqualTo(200);
        assertThat(server.send("POST", "/api/v1/sql/check", "{\"sql\":\"SELECT 1\"}", "Origin", server.address(), "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoUploadOrTooLargeIsAProblem() throws Exception {
        HttpResponse<String> large = send(new Upload().with("大.txt", "数".repeat(500_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("urn:tongbao:problem:too-large", "单个文件 1MB");
        Upload many = new Upload();
        for (int i = 0; i < 501; i++) {
            many.with(i + ".txt", "");
        }
        HttpResponse<String> tooMany = send(many);
        assertThat(tooMany.statusCode()).isEqualTo(413);
        assertThat(tooMany.body()).contains("一次 500 个");
        assertThat(send(new Upload()).body()).contains("urn:tongbao:problem:bad-body").doesNotContain("Exception");
        assertThat(server.send("POST", "/api/v1/loads", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void aServerWithoutALoaderSaysSo() throws Exception {
        try (Server without = Server.over(data)) {
            assertThat(without.json("/api/v1/loads").get("isPossible").asBoolean()).isFalse();
            HttpResponse<String> answer = without.send("POST", "/api/v1/loads/undo", null);
            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).contains("urn:tongbao:problem:loads-impossible", "./tongbao load");
            assertThat(without.json("/api/v1/loads/undo").get("reason").asString()).contains("./tongbao load");
        }
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tongbao-load-")).toList();
        }
    }

    private static List<JsonNode> answers() throws Exception {
        List<JsonNode> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            answers.add(server.json(question).get("data"));
        }
        return answers;
    }

    private static JsonNode begin(Upload upload) throws Exception {
        HttpResponse<String> answer = send(upload);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Server.parse(answer.body());
    }

    private static HttpResponse<String> send(Upload upload) throws Exception {
        return HTTP.send(upload.to(server.address() + "/api/v1/loads").build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Until it ends. */
    private static List<JsonNode> events(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/loads/" + id + "/events")).build();
        HttpResponse<Stream<String>> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body().filter(line -> line.startsWith("data:")).map(line -> Server.parse(line.substring("data:".length()))).toList();
    }

    private static boolean is(JsonNode event, String kind) {
        return event.get("event").asString().equals(kind);
    }

    private static String said(JsonNode document) {
        String path = document.get("path").asString();
        String outcome = document.get("outcome").asString();
        return path.substring(path.lastIndexOf('/') + 1) + " " + (outcome.equals("refused") ? document.get("reason").asString() : outcome);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("空白.txt"));
            zip.write(" ".repeat(8 << 20).getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(new byte[5_000]);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
