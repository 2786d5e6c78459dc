package io.sigmagent.integration.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A store that says what it is told to say; the last word is repeated. */
public final class ScriptedShop implements AutoCloseable {

    /** What it was asked. */
    public record Asked(String path, String token, String body) {}

    @FunctionalInterface
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ScriptedShop() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    /** From now on. */
    public synchronized void saysOnly(String body) {
        script.clear();
        says(body);
    }

    /** After what it was told before. */
    public void says(String body) {
        says(200, body, Map.of());
    }

    public synchronized void says(int status, String body, Map<String, String> headers) {
        script.add(exchange -> answer(exchange, status, body, headers));
    }

    /** Announces more than it sends, then hangs up. */
    public synchronized void breaksOff(String half) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, half.length() + 100L);
            exchange.getResponseBody().write(half.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    /** Never answers. */
    public synchronized void hangs() {
        script.add(_ -> {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestURI().getPath(), String.valueOf(token), body));
        next().give(exchange);
    }

    private synchronized Answer next() {
        return script.size() > 1 ? script.remove() : script.element();
    }

    private static void answer(
            HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
