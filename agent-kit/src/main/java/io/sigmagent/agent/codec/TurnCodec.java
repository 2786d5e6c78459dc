package io.sigmagent.agent.codec;

import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.Tier;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.schemas.AskedFactor;
import io.sigmagent.schemas.HandoffPacket;
import io.sigmagent.schemas.TurnCustomer;
import io.sigmagent.schemas.TurnMessage;
import io.sigmagent.schemas.TurnRequested;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns as the orchestrator asks them. */
public final class TurnCodec {

    private TurnCodec() {}

    /** The turn of an event. */
    public static Turn toDomain(TurnRequested event) {
        return new Turn(
                event.getTurnId(),
                event.getSessionId(),
                event.getEpoch(),
                AgentKind.valueOf(event.getAgent().name()),
                event.getDeadlineAt(),
                event.getConversation(),
                event.getChannel(),
                event.getLanguage(),
                event.getOpening(),
                Intent.valueOf(event.getIntent().name()),
                event.getConfidence(),
                toDomain(event.getCustomer()),
                list(event.getMessages(), TurnCodec::toDomain),
                list(event.getHistory(), TurnCodec::toDomain),
                list(event.getFacts(), FactCodec::toDomain),
                event.getAsked().stream()
                        .collect(
                                Collectors.toMap(
                                        asked -> Factor.valueOf(asked.getFactor().name()),
                                        AskedFactor::getTimes,
                                        Math::max)),
                factor(event.getOpenFactor()),
                list(event.getShown(), ShownProductCodec::toDomain),
                event.getMemory(),
                packet(event.getPacket()),
                event.getMetadata(),
                LedgerCodec.toDomain(event.getUnspoken()));
    }

    private static Customer toDomain(TurnCustomer customer) {
        return new Customer(
                customer.getName(),
                Tier.valueOf(customer.getTier().name()),
                customer.getClaimedTier() == null
                        ? null
                        : Tier.valueOf(customer.getClaimedTier().name()),
                IdentityLevel.valueOf(customer.getIdentity().name()),
                customer.getEmail(),
                customer.getShopifyId());
    }

    private static Message toDomain(TurnMessage message) {
        return new Message(
                message.getMessageId(),
                message.getText(),
                message.getAt(),
                Intent.valueOf(message.getIntent().name()),
                message.getConfidence());
    }

    private static HistoryLine toDomain(io.sigmagent.schemas.HistoryLine line) {
        return new HistoryLine(line.getSpeaker(), line.getText(), line.getAt());
    }

    private static @Nullable Packet packet(@Nullable HandoffPacket packet) {
        return packet == null
                ? null
                : new Packet(
                        packet.getReason(),
                        packet.getSummary(),
                        list(packet.getFacts(), FactCodec::toDomain),
                        packet.getPromised(),
                        packet.getLanguage(),
                        packet.getOpenQuestion());
    }

    private static @Nullable Factor factor(io.sigmagent.schemas.@Nullable Factor factor) {
        return factor == null ? null : Factor.valueOf(factor.name());
    }

    private static <A, B> List<B> list(List<A> values, Function<A, B> mapping) {
        return values.stream().map(mapping).toList();
    }
}
