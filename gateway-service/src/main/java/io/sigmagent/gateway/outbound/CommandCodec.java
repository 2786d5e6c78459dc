package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.LeadFact;
import io.sigmagent.gateway.domain.SessionCommand;
import io.sigmagent.schemas.Assign;
import io.sigmagent.schemas.BudgetRange;
import io.sigmagent.schemas.Close;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.Note;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TakeOver;
import io.sigmagent.schemas.Timeline;
import io.sigmagent.schemas.UpdateLead;
import io.sigmagent.schemas.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Commands as events. */
final class CommandCodec {

    private static final String FINDER = "operator";
    private static final String SOURCE = "desk";

    private CommandCodec() {}

    static SpecificRecord toAvro(CommandRequest request, Instant now) {
        return switch (request.command()) {
            case SessionCommand.Speak said -> message(request, said, now);
            case SessionCommand.Say(String text, Agent speaker) ->
                    command(request, new Say(text, agent(speaker)), now);
            case SessionCommand.Assign(Agent agent) ->
                    command(request, new Assign(agent(agent)), now);
            case SessionCommand.TakeOver(var operator) ->
                    command(request, new TakeOver(operator.id(), operator.name()), now);
            case SessionCommand.GiveBack back ->
                    command(
                            request,
                            new GiveBack(
                                    back.promised(),
                                    back.agent() == null ? null : agent(back.agent())),
                            now);
            case SessionCommand.Close(String reason) -> command(request, new Close(reason), now);
            case SessionCommand.Note(String text) -> command(request, new Note(text), now);
            case SessionCommand.UpdateLead(var facts) ->
                    command(
                            request,
                            new UpdateLead(
                                    facts.stream().map(fact -> fact(request.id(), fact)).toList()),
                            now);
        };
    }

    private static OperatorMessageReceived message(
            CommandRequest request, SessionCommand.Speak said, Instant now) {
        return OperatorMessageReceived.newBuilder()
                .setEventId(request.id())
                .setOccurredAt(now)
                .setSessionId(request.session().value())
                .setOperatorId(said.operator().id())
                .setOperatorName(said.operator().name())
                .setText(said.text())
                .setSource(SOURCE)
                .build();
    }

    private static SessionCommandRequested command(
            CommandRequest request, Object command, Instant now) {
        return SessionCommandRequested.newBuilder()
                .setEventId(request.id())
                .setOccurredAt(now)
                .setSessionId(request.session().value())
                .setIssuedBy(request.issuedBy())
                .setCommand(command)
                .build();
    }

    /** A person's fact stands in no message of the customer: it bears the command's id. */
    private static Fact fact(String commandId, LeadFact fact) {
        return Fact.newBuilder()
                .setFactor(Factor.valueOf(fact.factor().name()))
                .setValue(value(fact.value()))
                .setQuote(fact.quote())
                .setMessageId(commandId)
                .setFinder(FINDER)
                .build();
    }

    private static Object value(LeadFact.Value value) {
        return switch (value) {
            case LeadFact.Value.Budget budget ->
                    new BudgetRange(
                            amount(budget.min()),
                            amount(budget.max()),
                            budget.currency(),
                            budget.vague());
            case LeadFact.Value.When when ->
                    new Timeline(when.urgency(), day(when.from()), day(when.until()));
            case LeadFact.Value.Words words -> new Words(words.words());
            case LeadFact.Value.Count count -> count.pieces();
            case LeadFact.Value.Word word -> word.text();
        };
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static io.sigmagent.schemas.Agent agent(Agent agent) {
        return switch (agent) {
            case SBDR_AGENT -> io.sigmagent.schemas.Agent.SBDR;
            case ACCOUNT_MANAGER -> io.sigmagent.schemas.Agent.ACCOUNT;
            case CUSTOMER_SUCCESS -> io.sigmagent.schemas.Agent.SUCCESS;
            case HUMAN_AGENT -> io.sigmagent.schemas.Agent.HUMAN;
            case ORCHESTRATOR -> io.sigmagent.schemas.Agent.ORCHESTRATOR;
        };
    }
}
