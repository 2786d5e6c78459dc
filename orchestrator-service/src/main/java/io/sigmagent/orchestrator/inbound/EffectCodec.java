package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Decision;
import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Turn;
import io.sigmagent.schemas.AgentComposing;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.ClaimSettled;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.QueuePlaceAnnounced;
import io.sigmagent.schemas.RatingAsked;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Avro begins here: what a decision wants the world to know becomes events on their topics. */
final class EffectCodec {

    private static final int LAST_LINES = 10;

    private final String sessionId;
    private final int conversation;
    private final Instant now;

    private EffectCodec(Session session, Instant now) {
        this.sessionId = session.id();
        this.conversation = session.conversation();
        this.now = now;
    }

    /**
     * The events of a decision, in order.
     *
     * @param cause id of the event that was decided upon; the ids of unnumbered events are made
     *     from it
     */
    static List<Outgoing> toAvro(Decision decision, String cause, Instant now) {
        EffectCodec codec = new EffectCodec(decision.after(), now);
        List<Outgoing> outgoing = new ArrayList<>();
        List<Effect> effects = decision.effects();
        for (int index = 0; index < effects.size(); index++) {
            String unnumbered = id(decision.after().id() + ":" + cause + ":" + index);
            outgoing.add(codec.encode(effects.get(index), unnumbered));
        }
        return outgoing;
    }

    private Outgoing encode(Effect effect, String id) {
        return switch (effect) {
            case Effect.MessageStored stored -> outbound(encode(stored));
            case Effect.Replied replied -> outbound(encode(replied));
            case Effect.HandoffAnnounced announced -> outbound(encode(announced));
            case Effect.RatingAsked asked -> outbound(encode(asked));
            case Effect.Completed completed -> outbound(encode(completed));
            case Effect.Composing(Owner agent) ->
                    outbound(new AgentComposing(id, now, sessionId, ValueCodec.toAvro(agent)));
            case Effect.ClaimSettled claim -> outbound(encode(claim, id));
            case Effect.CommandSettled command -> outbound(encode(command, id));
            case Effect.AgentAsked(Session session, Turn turn) ->
                    new Outgoing(
                            topicOf(turn.agent()), TurnRequestCodec.toAvro(session, turn, now));
            case Effect.HandedOff handedOff ->
                    new Outgoing(Topics.AGENT_HANDOFFS, encode(handedOff, id));
            case Effect.PlaceAnnounced announced -> outbound(encode(announced));
            case Effect.SlotWanted wanted -> capacity(encode(wanted));
            case Effect.SlotLeft left -> capacity(encode(left, id));
            case Effect.Measured(Effect.Measure measure) ->
                    new Outgoing(
                            Topics.ANALYTICS_EVENTS,
                            MeasureCodec.toAvro(measure, id, sessionId, conversation, now));
        };
    }

    private SlotRequested encode(Effect.SlotWanted wanted) {
        return new SlotRequested(
                wanted.requestId(),
                now,
                sessionId,
                ValueCodec.toAvro(wanted.agent()),
                ValueCodec.toAvro(wanted.tier()),
                wanted.returning());
    }

    private SlotReleased encode(Effect.SlotLeft left, String id) {
        return new SlotReleased(
                id, now, sessionId, ValueCodec.toAvro(left.agent()), left.requestId());
    }

    private static Outgoing capacity(SpecificRecord event) {
        return new Outgoing(Topics.AGENT_CAPACITY, event);
    }

    private RatingAsked encode(Effect.RatingAsked asked) {
        return new RatingAsked(
                numbered(asked.seq()), now, sessionId, asked.seq(), conversation, asked.text());
    }

    private ConversationCompleted encode(Effect.Completed completed) {
        return new ConversationCompleted(
                numbered(completed.seq()),
                now,
                sessionId,
                completed.seq(),
                conversation,
                completed.reason(),
                completed.text());
    }

    private ClaimSettled encode(Effect.ClaimSettled claim, String id) {
        return new ClaimSettled(
                id, now, sessionId, claim.requestId(), claim.granted(), claim.lastSeq());
    }

    private CommandSettled encode(Effect.CommandSettled command, String id) {
        boolean accepted = command.refusal() == null;
        return new CommandSettled(
                id, now, sessionId, command.commandId(), accepted, command.refusal());
    }

    private static Outgoing outbound(SpecificRecord event) {
        return new Outgoing(Topics.CHAT_OUTBOUND, event);
    }

    private CustomerMessageStored encode(Effect.MessageStored stored) {
        return CustomerMessageStored.newBuilder()
                .setEventId(numbered(stored.seq()))
                .setOccurredAt(now)
                .setSessionId(sessionId)
                .setSeq(stored.seq())
                .setConversation(conversation)
                .setReceivedEventId(stored.message().eventId())
                .setMessageId(stored.message().messageId())
                .setText(stored.message().text())
                .setChannel(stored.message().channel())
                .setUserName(stored.message().userName())
                .setOwner(ValueCodec.toAvro(stored.owner()))
                .setPhase(io.sigmagent.schemas.Phase.valueOf(stored.phase().name()))
                .setIntent(ValueCodec.toAvro(stored.message().intent().intent()))
                .setConfidence(stored.message().intent().confidence())
                .build();
    }

    private AgentReplied encode(Effect.Replied replied) {
        return AgentReplied.newBuilder()
                .setEventId(numbered(replied.seq()))
                .setOccurredAt(now)
                .setSessionId(sessionId)
                .setSeq(replied.seq())
                .setConversation(conversation)
                .setTurnId(replied.turnId())
                .setAgent(ValueCodec.toAvro(replied.speaker()))
                .setName(replied.name())
                .setText(replied.text())
                .setAnswers(replied.answers())
                .setIntent(ValueCodec.toAvro(replied.intent().intent()))
                .setConfidence(replied.intent().confidence())
                .setActions(replied.actions())
                .setProducts(replied.products().stream().map(ValueCodec::toAvro).toList())
                .setNextAgent(ValueCodec.mapped(replied.next(), ValueCodec::toAvro))
                .setSessionUpdated(replied.sessionUpdated())
                .build();
    }

    private HandoffAnnounced encode(Effect.HandoffAnnounced announced) {
        return new HandoffAnnounced(
                numbered(announced.seq()),
                now,
                sessionId,
                announced.seq(),
                conversation,
                ValueCodec.toAvro(announced.from()),
                ValueCodec.toAvro(announced.to()),
                announced.text());
    }

    private QueuePlaceAnnounced encode(Effect.PlaceAnnounced announced) {
        return new QueuePlaceAnnounced(
                numbered(announced.seq()),
                now,
                sessionId,
                announced.seq(),
                conversation,
                ValueCodec.toAvro(announced.agent()),
                announced.place().position(),
                announced.place().waitSeconds(),
                announced.text(),
                announced.waiting());
    }

    private HandoffMade encode(Effect.HandedOff handedOff, String id) {
        Session session = handedOff.session();
        List<Line> history = session.history();
        return new HandoffMade(
                id,
                now,
                sessionId,
                conversation,
                session.epoch(),
                ValueCodec.toAvro(handedOff.from()),
                ValueCodec.toAvro(handedOff.to()),
                ValueCodec.toAvro(handedOff.packet()),
                history.subList(Math.max(0, history.size() - LAST_LINES), history.size()).stream()
                        .map(TalkCodec::toAvro)
                        .toList(),
                session.unspoken().stream().map(TalkCodec::toAvro).toList(),
                session.notes());
    }

    private static Topic topicOf(Owner agent) {
        return switch (agent) {
            case SBDR -> Topics.AGENT_SBDR;
            case ACCOUNT -> Topics.AGENT_ACCOUNT;
            case SUCCESS -> Topics.AGENT_SUCCESS;
            case HUMAN, NOBODY ->
                    throw new IllegalArgumentException(
                            "agent: " + agent + " (expected: one that answers in turns)");
        };
    }

    private String numbered(long seq) {
        return id(sessionId + ":seq:" + seq);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
