package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.LedgerLine;
import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.orchestrator.domain.Message;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.schemas.HistoryLine;
import io.sigmagent.schemas.LedgerEntry;
import io.sigmagent.schemas.TurnMessage;

/** What was said, and what it rested on, to and from Avro. */
final class TalkCodec {

    private TalkCodec() {}

    static TurnMessage toAvro(Message message) {
        return new TurnMessage(
                message.id(),
                message.text(),
                message.at(),
                ValueCodec.toAvro(message.intent().intent()),
                message.intent().confidence());
    }

    static Message toDomain(TurnMessage message) {
        return new Message(
                message.getMessageId(),
                message.getText(),
                message.getAt(),
                new IntentGuess(ValueCodec.toDomain(message.getIntent()), message.getConfidence()));
    }

    static LedgerEntry toAvro(LedgerLine line) {
        return new LedgerEntry(
                line.tool(), line.subject(), line.kind(), line.value(), line.asOf(), line.cached());
    }

    static LedgerLine toDomain(LedgerEntry entry) {
        return new LedgerLine(
                entry.getTool(),
                entry.getSubject(),
                entry.getKind(),
                entry.getValue(),
                entry.getAsOf(),
                entry.getCached());
    }

    static HistoryLine toAvro(Line line) {
        String speaker =
                line.speaker().equals(Line.CUSTOMER)
                        ? line.speaker()
                        : ValueCodec.wireName(Owner.valueOf(line.speaker()));
        return new HistoryLine(speaker, line.text(), line.at());
    }
}
