package org.tongbao.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real server on a free port, without the door for analysts' own tools, which has tests of its own. Its SQL workers are not behind
 * it for the processor, of which other tests take their part.
 */
final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Client client;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = new Client("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    static Server over(Path data, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0", "--tongbao.data=" + data, "--tongbao.sql.nice=0", "--tongbao.flight.enabled=false"));
        arguments.addAll(List.of(options));
        return new Server(SpringApplication.run(TongbaoServer.class, arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return client.address();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send("GET", path, null);
    }

    /** @see Client#send */
    HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return client.send(method, path, body, headers);
    }

    static JsonNode parse(String json) {
        return Client.JSON.readTree(json);
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return Client.JSON.readTree(get(path).body());
    }

    /** The rows of a question in the model's words, by the names of its columns. */
    List<Map<String, JsonNode>> rows(String path) throws IOException, InterruptedException {
        return AskTest.rows(json(path));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Asks a server, whichever process it runs in. */
    record Client(String address, HttpClient http) {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final long PATIENCE_MS = 60_000;

        Client(String address) {
            this(address, HttpClient.newHttpClient());
        }

        /** @param body JSON, or null for none; of a header whose value is null nothing is sent */
        HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                    .setHeader("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                if (headers[i + 1] != null) {
                    request.setHeader(headers[i], headers[i + 1]);
                }
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Waits until it has started. */
        void awaitAnswer(String path) throws InterruptedException {
            long until = System.currentTimeMillis() + PATIENCE_MS;
            while (System.currentTimeMillis() < until) {
                try {
                    if (send("GET", path, null).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    Thread.sleep(50);
                }
            }
            throw new IllegalStateException("no answer from " + address + path);
        }
    }
}
