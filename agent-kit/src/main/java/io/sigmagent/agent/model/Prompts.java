package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.agent.turn.AgentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What models are told: files under {@code prompts}. */
final class Prompts {

    /** Reads and writes what models read and write. */
    static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> files = new ConcurrentHashMap<>();

    /** The rules of that agent, with the mark of its fence and the session's language. */
    String rules(AgentKind agent, String mark, String language) {
        return String.join(
                        "\n", file(agent.wireName() + ".md"), file("rules.md"), file("language.md"))
                .replace("{mark}", mark)
                .replace("{language}", language);
    }

    /** What a model is told about a draft that may not pass. */
    String repair(String claim) {
        return file("repair.md").replace("{claim}", claim);
    }

    /** The form of a final answer, a JSON schema. */
    String answerSchema() {
        return file("answer.json");
    }

    /** A tool as it is offered. */
    ToolOffer tool(String name) {
        try {
            JsonNode tool = JSON.readTree(file("tools/" + name + ".json"));
            return new ToolOffer(
                    name,
                    tool.required("description").textValue(),
                    tool.get("parameters").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name) {
        return files.computeIfAbsent(name, Prompts::read);
    }

    private static String read(String name) {
        try (InputStream file = Prompts.class.getResourceAsStream("/prompts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("prompts/" + name + ": missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
