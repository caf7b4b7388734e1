package org.tongbao.api.ask;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * HTTP/1.1 on one connection that is kept open, for answers that tell their length. A measuring client has to cost as little as the
 * driver that it is held against; the JDK's own costs most of a millisecond.
 */
final class PlainHttp implements AutoCloseable {

    private static final byte[] HEAD_ENDS = {'\r', '\n', '\r', '\n'};

    private final Socket socket;
    private final String host;
    private byte[] buffer = new byte[1 << 16];

    PlainHttp(String server) throws IOException {
        URI address = URI.create(server);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        host = address.getAuthority();
    }

    /** @param length of the body, in bytes */
    record Answer(int status, String head, int length) {

        /** A header's value; null where there is none. */
        String header(String name) {
            String start = "\r\n" + name.toLowerCase(Locale.ROOT) + ": ";
            int at = head.toLowerCase(Locale.ROOT).indexOf(start);
            return at < 0 ? null : head.substring(at + start.length(), head.indexOf("\r\n", at + start.length()));
        }
    }

    /** @param headers more lines of the request, each with its end */
    Answer get(String path, String headers) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        int read = 0;
        int bodyAt = -1;
        Answer answer = null;
        while (answer == null || read < bodyAt + answer.length()) {
            if (read == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int more = in.read(buffer, read, buffer.length - read);
            if (more < 0) {
                throw new EOFException("the server closed the connection");
            }
            read += more;
            if (answer == null) {
                bodyAt = headEnd(read);
                answer = bodyAt < 0 ? null : answer(new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1));
            }
        }
        return answer;
    }

    private static Answer answer(String head) {
        Answer bare = new Answer(Integer.parseInt(head.substring(9, 12)), head, 0);
        String length = bare.header("Content-Length");
        return length == null ? bare : new Answer(bare.status(), head, Integer.parseInt(length));
    }

    private int headEnd(int read) {
        for (int i = HEAD_ENDS.length; i <= read; i++) {
            if (Arrays.equals(buffer, i - HEAD_ENDS.length, i, HEAD_ENDS, 0, HEAD_ENDS.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
