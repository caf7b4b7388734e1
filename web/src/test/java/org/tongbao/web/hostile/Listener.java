package org.tongbao.web.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A real listener on this machine that counts who connects. */
final class Listener implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger connected = new AtomicInteger();

    Listener() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    socket.accept().close();
                    connected.incrementAndGet();
                }
            } catch (IOException e) {
                // It was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connected() {
        return connected.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
