package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.gateway.domain.SessionState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's state, as callers get it. */
@Schema(description = "Where a session stands.")
record SessionAnswer(
        @JsonProperty("session_id") String sessionId,
        @Schema(description = "Number of the conversation in this session, from 1.")
                int conversation,
        @Schema(
                        description =
                                "Who has it: sbdr_agent, account_manager, customer_success or"
                                        + " human_agent.")
                String owner,
        @Schema(description = "answering, queued, waiting_for_human, with_human or complete.")
                String phase,
        @Schema(description = "Grows with every change of owner and every operator message.")
                long epoch,
        @JsonProperty("last_seq") @Schema(description = "Number of the last event in the history.")
                long lastSeq,
        @JsonProperty("customer_name") @Schema(nullable = true) @Nullable String customerName,
        @Schema(description = "Where the customer writes.") @Nullable String channel,
        @Schema(description = "BCP 47.") @Nullable String language,
        @Schema(description = "What the shop knows of the customer's standing.")
                @Nullable String tier,
        @JsonProperty("claimed_tier")
                @Schema(description = "What a caller claims of it.", nullable = true)
                @Nullable String claimedTier,
        @Schema(description = "anonymous, claimed or verified.") @Nullable String identity,
        List<LearntFact> facts,
        @JsonProperty("lead_score") @Schema(description = "0 to 100.", nullable = true)
                @Nullable Integer leadScore,
        @Schema(description = "not_started, in_progress, qualified or unqualified.")
                @Nullable String qualification,
        @Schema(description = "Place in the queue; null = it is in none.", nullable = true)
                @Nullable QueuePlace queue,
        @Schema(description = "The person who has it; null = none.", nullable = true)
                @Nullable Person operator,
        @Schema(description = "Why it was handed on.", nullable = true) @Nullable String reason,
        @Schema(description = "What happened so far.", nullable = true) @Nullable String summary,
        @Schema(description = "What was promised to the customer.") List<String> promised,
        @Schema(description = "Of people of the shop; for scope operator only.", nullable = true)
                @Nullable List<String> notes,
        @JsonProperty("last_messages")
                @Schema(description = "Oldest first; for scope operator only.", nullable = true)
                @Nullable List<Line> lastMessages,
        @JsonProperty("waiting_since")
                @Schema(description = "Null = it waits for nobody.", nullable = true)
                @Nullable Instant waitingSince,
        @JsonProperty("touched_at") @Schema(description = "When anything last happened.")
                @Nullable Instant touchedAt) {

    /** Something learnt, with its evidence. */
    record LearntFact(
            String factor,
            @Schema(description = "As in update_lead.") Object value,
            @Schema(description = "The words that say it.") @Nullable String quote) {}

    /** A place in a queue. */
    record QueuePlace(
            @Schema(description = "1 = next.") int position,
            @JsonProperty("estimated_wait_seconds") int estimatedWaitSeconds) {}

    /** A person of the shop. */
    record Person(String id, @Nullable String name) {}

    /** A line of what was said. */
    record Line(String speaker, String text, @Nullable Instant at) {}

    /** The state as the session's owner may see it. */
    static SessionAnswer forOwner(SessionState state) {
        return of(state, null, null);
    }

    /** The state as people of the shop may see it. */
    static SessionAnswer forOperator(SessionState state) {
        SessionState.Inside inside = state.inside();
        List<Line> lines =
                inside.lastMessages().stream()
                        .map(line -> new Line(line.speaker(), line.text(), line.at()))
                        .toList();
        return of(state, inside.notes(), lines);
    }

    private static SessionAnswer of(
            SessionState state, @Nullable List<String> notes, @Nullable List<Line> lines) {
        var customer = state.customer();
        var packet = state.packet();
        return new SessionAnswer(
                state.session().value(),
                state.conversation(),
                state.owner(),
                state.phase(),
                state.epoch(),
                state.lastSeq(),
                customer.name(),
                customer.channel(),
                customer.language(),
                customer.tier(),
                customer.claimedTier(),
                customer.identity(),
                state.lead().facts().stream().map(SessionAnswer::fact).toList(),
                state.lead().score(),
                state.lead().qualification(),
                place(state.queue()),
                person(state.operator()),
                packet.reason(),
                packet.summary(),
                packet.promised(),
                notes,
                lines,
                state.waitingSince(),
                state.touchedAt());
    }

    private static LearntFact fact(SessionState.Fact fact) {
        return new LearntFact(fact.factor(), fact.value(), fact.quote());
    }

    private static @Nullable QueuePlace place(SessionState.@Nullable Place place) {
        return place == null ? null : new QueuePlace(place.position(), place.waitSeconds());
    }

    private static @Nullable Person person(SessionState.@Nullable Person person) {
        return person == null ? null : new Person(person.id(), person.name());
    }
}
