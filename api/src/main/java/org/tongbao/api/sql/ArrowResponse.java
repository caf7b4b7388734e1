package org.tongbao.api.sql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tongbao.api.media.ArrowStream;
import org.tongbao.api.problems.Problem;

/** An Arrow IPC stream as the worker wrote it. One that can't be completed is cut off before its end marker. */
final class ArrowResponse implements SqlResponse {

    private final String id;
    private final HttpServletResponse response;
    private final ClientPresence client;
    private String release;
    private boolean begun;

    ArrowResponse(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        this.id = id;
        this.response = response;
        this.client = ClientPresence.of(request);
    }

    @Override
    public SqlQuestion.Form form() {
        return SqlQuestion.Form.ARROW;
    }

    @Override
    public void columns(String from, byte[] columns) {
        release = from;
    }

    @Override
    public void rows(byte[] piece) throws IOException {
        if (!begun) {
            begun = true;
            response.setContentType(ArrowStream.TYPE);
            response.setHeader("Tongbao-Release", release);
            response.setHeader("Tongbao-Query-Id", id);
        }
        response.getOutputStream().write(piece);
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
        response.getOutputStream().flush();
    }

    @Override
    public void breakOff(Problem problem) {
        client.hangUp();
    }
}
