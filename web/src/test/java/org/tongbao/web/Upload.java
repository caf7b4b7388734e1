package org.tongbao.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files as a browser's form sends them. */
final class Upload {

    private static final String BOUNDARY = "----tongbao-test";

    private record Part(String name, byte[] bytes) {}

    private final List<Part> parts = new ArrayList<>();

    Upload with(String name, byte[] bytes) {
        parts.add(new Part(name, bytes));
        return this;
    }

    Upload with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder to(String address) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + part.name()
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
