package io.sigmagent.integration.support;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that finds nothing, and resets the connection when something is written. */
public final class ResettingShop implements AutoCloseable {

    private static final String NOTHING =
            "{\"data\":{\"tagged\":{\"nodes\":[]},\"newest\":{\"nodes\":[]}}}";

    private final ServerSocket server;
    private final AtomicInteger writes = new AtomicInteger();

    public ResettingShop() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How often something was written. */
    public int writes() {
        return writes.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (answer(in, socket)) {
                // The connection is kept for the next request.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answer(DataInputStream in, Socket socket) throws IOException {
        int length = length(in);
        if (length < 0) {
            return false;
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (body.contains("draftOrderCreate")) {
            writes.incrementAndGet();
            socket.setSoLinger(true, 0);
            return false;
        }
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + NOTHING.length()
                        + "\r\n\r\n";
        socket.getOutputStream().write((head + NOTHING).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** Length of the body; -1 = the client has left. */
    private static int length(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            head.append((char) next);
        }
        return head.toString()
                .toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }
}
