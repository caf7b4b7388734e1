package org.tongbao.web.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tongbao.web.TongbaoServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server in a process of its own, with a temporary folder of its own. */
final class ServerProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final String address;
    private final Path temp;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What came of a statement.
     *
     * @param end the last part of the problem's type, or {@code ok}
     */
    record Outcome(String end, JsonNode body, String text, Duration took) {}

    private ServerProcess(Process process, String address, Path temp) {
        this.process = process;
        this.address = address;
        this.temp = temp;
    }

    static ServerProcess start(Path data, Path folder, String... options) throws IOException, InterruptedException {
        Path temp = Files.createDirectories(folder.resolve("temp"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", "--add-opens=java.base/java.nio=ALL-UNNAMED", "-Djava.io.tmpdir=" + temp,
                "-cp", System.getProperty("java.class.path"), TongbaoServer.class.getName(),
                "--server.port=" + port, "--tongbao.data=" + data));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile()).start();
        ServerProcess server = new ServerProcess(process, "http://127.0.0.1:" + port, temp);
        for (int i = 0; i < 600 && !server.answers(); i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
            }
            Thread.sleep(100);
        }
        return server;
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/api/v1/releases/current").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path temp() {
        return temp;
    }

    String address() {
        return address;
    }

    HttpClient client() {
        return client;
    }

    /** Its worker processes, those that are still starting too. */
    List<ProcessHandle> workers() {
        try (Stream<ProcessHandle> children = process.toHandle().descendants()) {
            return children.toList();
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String path, String json) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    Outcome sql(String sql) throws IOException, InterruptedException {
        return post("/api/v1/sql", JSON.writeValueAsString(new Asked(sql)));
    }

    private record Asked(String sql) {}

    Outcome post(String path, String json) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String text = client.send(request(path, json), HttpResponse.BodyHandlers.ofString()).body();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        JsonNode body = parsed(json, text);
        JsonNode problem = body.has("problem") ? body.get("problem") : body;
        return new Outcome(problem.has("type") ? problem.get("type").asString().replace("urn:tongbao:problem:", "") : "ok", body, text, took);
    }

    private static JsonNode parsed(String asked, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError("no JSON answers " + asked + ": " + text.substring(0, Math.min(1000, text.length())), e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(15, TimeUnit.SECONDS).join();
    }
}
