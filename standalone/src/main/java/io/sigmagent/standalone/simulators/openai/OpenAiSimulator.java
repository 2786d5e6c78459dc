package io.sigmagent.standalone.simulators.openai;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running simulated model; listens on the loopback address only. */
public final class OpenAiSimulator implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OpenAiSimulator.class);
    private static final int KEPT = 1000;

    /**
     * How it runs.
     *
     * @param port where it listens; 0 = a free port
     * @param apiKey the key that it accepts
     * @param models names of the models that it has
     * @param contextTokens longest conversation, in tokens
     * @param requestsPerMinute more are refused
     */
    public record Settings(
            int port, String apiKey, Set<String> models, int contextTokens, int requestsPerMinute) {

        public Settings {
            models = Set.copyOf(models);
            if (port < 0 || port > 65_535 || contextTokens < 1 || requestsPerMinute < 1) {
                throw new IllegalArgumentException(
                        "port %d, context %d, requests %d (expected: 0 to 65535, >= 1, >= 1)"
                                .formatted(port, contextTokens, requestsPerMinute));
            }
        }

        /** A free port and a usual model. */
        public static Settings demo() {
            return new Settings(
                    0, "sk-simulated", Set.of("gpt-4o-mini", "gpt-4o"), 128_000, 10_000);
        }

        /** The same with another limit of requests. */
        public Settings withRequestsPerMinute(int limit) {
            return new Settings(port, apiKey, models, contextTokens, limit);
        }

        /** The same with a shorter memory. */
        public Settings withContextTokens(int tokens) {
            return new Settings(port, apiKey, models, tokens, requestsPerMinute);
        }
    }

    private final Faults faults = new Faults();
    private final Deque<Received> received = new ArrayDeque<>();
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Answers answers;

    private OpenAiSimulator(Settings settings, Answers answers, InstantSource clock)
            throws IOException {
        this.answers = answers;
        this.clock = clock;
        this.server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()),
                        0);
        HttpDoor door =
                new HttpDoor(
                        new ChatDoor(
                                settings.apiKey(),
                                new RequestCheck(settings.models(), settings.contextTokens()),
                                new RequestAllowance(settings.requestsPerMinute(), clock),
                                () -> this.answers,
                                faults,
                                clock),
                        this);
        server.createContext("/", door::handle);
        server.setExecutor(threads);
    }

    /** Listens, and answers so. */
    public static OpenAiSimulator start(Settings settings, Answers answers, InstantSource clock) {
        try {
            OpenAiSimulator simulator = new OpenAiSimulator(settings, answers, clock);
            simulator.server.start();
            log.info("OpenAI simulator: {}", simulator.url());
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "OpenAI simulator: port %d can't be opened, %s (expected: a free port)"
                            .formatted(settings.port(), e.getMessage()),
                    e);
        }
    }

    /** The base URL of its API, for instance {@code http://127.0.0.1:8012/v1}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Answers so from now on. */
    public void play(Answers others) {
        answers = others;
    }

    /** Makes it fail on purpose. */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, oldest first; the last thousand. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    void keep(ChatDoor.Answered answered) {
        synchronized (received) {
            if (received.size() == KEPT) {
                received.removeFirst();
            }
            received.addLast(
                    new Received(clock.instant(), answered.reply().status(), answered.body()));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
