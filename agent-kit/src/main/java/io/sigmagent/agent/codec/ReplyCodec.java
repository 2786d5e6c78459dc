package io.sigmagent.agent.codec;

import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.IdentityLevel;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.TurnAnswered;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as the orchestrator takes them. */
public final class ReplyCodec {

    private ReplyCodec() {}

    /** The event of a reply; a repeated turn gives the same event id. */
    public static TurnAnswered toAvro(Reply reply) {
        Turn turn = reply.turn();
        TurnAnswered.Builder event =
                TurnAnswered.newBuilder()
                        .setEventId(eventId(turn))
                        .setOccurredAt(reply.at())
                        .setSessionId(turn.sessionId())
                        .setTurnId(turn.id())
                        .setEpoch(turn.epoch())
                        .setAgent(Agent.valueOf(turn.agent().name()))
                        .setBrain(reply.brain())
                        .setTookMillis(reply.took().toMillis())
                        .setLedger(reply.ledger().stream().map(ReplyCodec::entry).toList());
        Answer answer = reply.answer();
        return identified(told(event, answer), answer.identity()).build();
    }

    private static TurnAnswered.Builder told(TurnAnswered.Builder event, Answer answer) {
        return event.setText(answer.text())
                .setLanguage(answer.language())
                .setOutcome(outcome(answer.outcome()))
                .setRerouteTo(rerouteTo(answer.outcome()))
                .setFacts(answer.facts().stream().map(FactCodec::toAvro).toList())
                .setAsked(factor(answer.asked()))
                .setActions(answer.actions())
                .setProducts(answer.products().stream().map(ShownProductCodec::toAvro).toList())
                .setLeadScore(answer.leadScore())
                .setMemory(answer.memory());
    }

    private static TurnAnswered.Builder identified(
            TurnAnswered.Builder event, @Nullable Identified who) {
        return who == null
                ? event
                : event.setIdentity(IdentityLevel.valueOf(who.level().name()))
                        .setEmail(who.email())
                        .setShopifyId(who.shopifyId());
    }

    private static String eventId(Turn turn) {
        byte[] source = ("answer:" + turn.id()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(source).toString();
    }

    private static io.sigmagent.schemas.Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Continue _ -> io.sigmagent.schemas.Outcome.CONTINUE;
            case Outcome.Qualified _ -> io.sigmagent.schemas.Outcome.QUALIFIED;
            case Outcome.Unqualified _ -> io.sigmagent.schemas.Outcome.UNQUALIFIED;
            case Outcome.Satisfied _ -> io.sigmagent.schemas.Outcome.SATISFIED;
            case Outcome.Dissatisfied _ -> io.sigmagent.schemas.Outcome.DISSATISFIED;
            case Outcome.Reroute _ -> io.sigmagent.schemas.Outcome.REROUTE;
            case Outcome.Escalate _ -> io.sigmagent.schemas.Outcome.ESCALATE;
        };
    }

    private static @Nullable Intent rerouteTo(Outcome outcome) {
        return outcome instanceof Outcome.Reroute(var intent)
                ? Intent.valueOf(intent.name())
                : null;
    }

    private static io.sigmagent.schemas.@Nullable Factor factor(@Nullable Factor factor) {
        return factor == null ? null : io.sigmagent.schemas.Factor.valueOf(factor.name());
    }

    private static io.sigmagent.schemas.LedgerEntry entry(LedgerEntry entry) {
        return io.sigmagent.schemas.LedgerEntry.newBuilder()
                .setTool(entry.tool())
                .setSubject(entry.subject())
                .setKind(entry.kind().name().toLowerCase(Locale.ROOT))
                .setValue(entry.value())
                .setAsOf(entry.asOf())
                .setCached(entry.cached())
                .build();
    }
}
