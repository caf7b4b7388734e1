package org.tongbao.web.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection to a server that can be cut, as when a client's process ends. */
record Cable(ServerSocket near, List<Socket> ends) implements AutoCloseable {

    static Cable to(int port) throws IOException {
        Cable cable = new Cable(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), new CopyOnWriteArrayList<>());
        run(() -> {
            while (true) {
                Socket client = cable.near.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                cable.ends.addAll(List.of(client, server));
                run(() -> client.getInputStream().transferTo(server.getOutputStream()));
                run(() -> server.getInputStream().transferTo(client.getOutputStream()));
            }
        });
        return cable;
    }

    private interface Pumping {
        void run() throws IOException;
    }

    private static void run(Pumping pumping) {
        Thread thread = new Thread(() -> {
            try {
                pumping.run();
            } catch (IOException e) {
                // Cut.
            }
        }, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return near.getLocalPort();
    }

    void cut() throws IOException {
        near.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
