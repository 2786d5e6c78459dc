package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent.Intent;
import io.sigmagent.gateway.domain.ChatEvent.Queued;
import io.sigmagent.gateway.domain.ChatEvent.Replied;
import io.sigmagent.gateway.domain.Progress.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a message, as REST callers get it. */
@Schema(description = "What became of a message.")
record MessageAnswer(
        @Schema(
                        description =
                                "Who answers: sbdr_agent, account_manager, customer_success,"
                                        + " human_agent, or orchestrator for the system itself.",
                        example = "sbdr_agent")
                String agent,
        @Schema(description = "What the customer reads.") String response,
        @Schema(description = "What the customer wants.", example = "product_inquiry")
                String intent,
        @Schema(description = "How sure that is, 0 to 1.", example = "0.93") double confidence,
        @Schema(
                        description = "What was done, then what is next, as verb:object.",
                        example = "[\"asked:budget_range\"]")
                List<String> actions,
        @JsonProperty("next_agent")
                @Schema(description = "Who speaks next; null = nothing changes.", nullable = true)
                @Nullable String nextAgent,
        @JsonProperty("session_updated")
                @Schema(description = "Whether owner, facts, score or tier changed.")
                boolean sessionUpdated) {

    static MessageAnswer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(Replied reply) -> answered(reply);
            case Outcome.Waiting(Queued place, Intent intent) ->
                    system(Agent.ORCHESTRATOR, place.text(), intent, "queued:" + place.position());
            case Outcome.WithHuman(Intent intent) ->
                    system(
                            Agent.HUMAN_AGENT,
                            "This conversation is with the people of our team; one of them answers"
                                    + " here.",
                            intent,
                            "next:human_reply");
            case Outcome.Open(Intent intent) ->
                    system(
                            Agent.ORCHESTRATOR,
                            "The message was taken; its answer is not ready yet.",
                            intent,
                            "next:answer");
        };
    }

    private static MessageAnswer answered(Replied reply) {
        Agent next = reply.nextAgent();
        return new MessageAnswer(
                reply.agent().wireName(),
                reply.text(),
                reply.intent().name(),
                reply.intent().confidence(),
                reply.actions(),
                next == null ? null : next.wireName(),
                reply.sessionUpdated());
    }

    private static MessageAnswer system(Agent agent, String text, Intent intent, String action) {
        return new MessageAnswer(
                agent.wireName(),
                text,
                intent.name(),
                intent.confidence(),
                List.of(action),
                null,
                false);
    }
}
