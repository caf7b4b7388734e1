package org.tongbao.api.sql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tongbao.api.problems.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code {"id","release","columns","rows","rowCount","truncated","elapsedMs"}}; a problem after rows were sent stands in
 * place of what comes after them.
 */
final class JsonResponse implements SqlResponse {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final HttpServletResponse response;
    private final ClientPresence client;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private String release;
    private boolean begun;

    JsonResponse(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        this.id = id;
        this.response = response;
        this.client = ClientPresence.of(request);
    }

    @Override
    public SqlQuestion.Form form() {
        return SqlQuestion.Form.JSON;
    }

    @Override
    public void columns(String from, byte[] columns) throws IOException {
        release = from;
        head.writeBytes(("{\"id\":\"" + id + "\",\"release\":\"" + from + "\",\"columns\":").getBytes(StandardCharsets.UTF_8));
        head.writeBytes(columns);
        head.writeBytes(",\"rows\":[".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void rows(byte[] piece) throws IOException {
        begin();
        response.getOutputStream().write(piece);
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            response.setContentType("application/json");
            response.setHeader("Tongbao-Release", release);
            response.setHeader("Tongbao-Query-Id", id);
            response.getOutputStream().write(head.toByteArray());
        }
    }

    @Override
    public boolean gone() {
        return client.isGone();
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public void end(SqlOutcome outcome) throws IOException {
        begin();
        write("],\"rowCount\":" + outcome.rows() + ",\"truncated\":" + outcome.truncated() + ",\"elapsedMs\":"
                + Math.round(outcome.elapsed().toNanos() / 1e4) / 100.0 + "}");
    }

    @Override
    public void breakOff(Problem problem) throws IOException {
        write("],\"problem\":" + JSON.writeValueAsString(problem.members()) + "}");
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.getOutputStream().flush();
    }
}
