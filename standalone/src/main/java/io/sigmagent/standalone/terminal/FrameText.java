package io.sigmagent.standalone.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A frame of the chat as a person reads it. */
final class FrameText {

    private static final Map<String, String> NAMES =
            Map.of(
                    "sbdr_agent", "Sales",
                    "account_manager", "Account manager",
                    "customer_success", "Customer success",
                    "human_agent", "A person",
                    "orchestrator", "SigmAgent");

    private FrameText() {}

    /** What is shown for that frame; empty = nothing. */
    static Optional<String> of(JsonNode frame) {
        String content = frame.path("content").asText();
        return switch (frame.path("type").asText()) {
            case "agent_response" -> Optional.of(said(name(frame), content));
            case "agent_handoff", "session_complete", "rating_request" ->
                    Optional.of(said("*", content));
            case "queued" -> Optional.of(said("*", content));
            case "unavailable" ->
                    Optional.of(
                            said(
                                    "!",
                                    "not stored; please say it again in %d s"
                                            .formatted(frame.path("retry_after_seconds").asInt())));
            case "error" -> Optional.of(said("!", frame.path("message").asText()));
            default -> Optional.empty();
        };
    }

    private static String name(JsonNode frame) {
        String agent = frame.path("agent").asText();
        String own = frame.path("name").asText("");
        return own.isEmpty() || own.equals("null") ? NAMES.getOrDefault(agent, agent) : own;
    }

    /** The speaker stands once; further lines stand below the first. */
    private static String said(String speaker, String text) {
        String indent = " ".repeat(speaker.length() + 2);
        return String.format(
                Locale.ROOT, "%s: %s", speaker, text.strip().replace("\n", "\n" + indent));
    }
}
