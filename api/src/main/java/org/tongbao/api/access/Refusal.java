package org.tongbao.api.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is answered before a request comes to anybody: a problem by RFC 9457. Its texts are constants, with nothing to be escaped. */
record Refusal(int status, String name, String title, String detail) {

    void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(("{\"type\":\"urn:tongbao:problem:" + name + "\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
