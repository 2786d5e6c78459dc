package io.sigmagent.orchestrator;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.infrastructure.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

/** An orchestrator in a JVM of its own, on the class path of this one, to be killed. */
final class OrchestratorProcess implements AutoCloseable {

    private final String instance;
    private final Process process;
    private final WebClient web;

    private OrchestratorProcess(String instance, Process process, int port) {
        this.instance = instance;
        this.process = process;
        this.web = WebClient.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts one; what it says goes to a file in the folder.
     *
     * @param instance its name
     * @param folder for its files
     */
    static OrchestratorProcess start(
            String instance, Path folder, String kafka, TestDatabase database) throws IOException {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrchestratorService.class.getName());
        builder.environment()
                .putAll(
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka,
                                "KAFKA_PARTITIONS",
                                Integer.toString(TwoOrchestratorsIT.PARTITIONS),
                                "DATABASE_URL",
                                database.url(),
                                "ORCHESTRATOR_INSTANCE",
                                instance,
                                "ORCHESTRATOR_PORT",
                                Integer.toString(port),
                                "ORCHESTRATOR_ADDRESS",
                                "127.0.0.1:" + port,
                                "ORCHESTRATOR_STATE_DIR",
                                folder.resolve(instance).toString()));
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve(instance + ".log").toFile())
                        .start();
        return new OrchestratorProcess(instance, process, port);
    }

    String instance() {
        return instance;
    }

    /** The status of a request, 0 if nobody listens. */
    int status(String path) {
        return web.get()
                .uri(path)
                .exchangeToMono(response -> response.releaseBody().thenReturn(response))
                .map(response -> response.statusCode().value())
                .onErrorReturn(0)
                .toFuture()
                .join();
    }

    /** What a request for something gives. */
    JsonNode json(String path) {
        return web.get().uri(path).retrieve().bodyToMono(JsonNode.class).toFuture().join();
    }

    /** What a request for a list gives. */
    List<JsonNode> list(String path) {
        return web.get()
                .uri(path)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> response.createException())
                .bodyToFlux(JsonNode.class)
                .collectList()
                .toFuture()
                .join();
    }

    /** SIGKILL: no shutdown hook, no clean end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
