package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.SessionClosed;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnCommitted;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.Topics;
import java.util.List;
import java.util.function.UnaryOperator;

/** What customers, agents and people of the shop do to one session. */
final class PlayedSession {

    private final SessionDriver driver;
    private final String id;
    private int events;

    PlayedSession(SessionDriver driver, String id) {
        this.driver = driver;
        this.id = id;
    }

    /** An instance of each agent is there. */
    static void allAgentsAreThere(SessionDriver driver, int capacity) {
        for (Agent agent : List.of(Agent.SBDR, Agent.ACCOUNT, Agent.SUCCESS)) {
            isThere(driver, agent, capacity);
        }
    }

    static void isThere(SessionDriver driver, Agent agent, int capacity) {
        driver.send(
                Topics.AGENT_CAPACITY,
                AgentPresent.newBuilder()
                        .setEventId("here-" + agent)
                        .setOccurredAt(driver.now())
                        .setAgent(agent)
                        .setInstanceId("one")
                        .setCapacity(capacity)
                        .setBusy(0)
                        .build());
    }

    /** Gives the id of the message's event. */
    @CanIgnoreReturnValue
    String writes(String text) {
        return writes(text, UnaryOperator.identity());
    }

    @CanIgnoreReturnValue
    String writes(String text, UnaryOperator<CustomerMessageReceived.Builder> otherwise) {
        String eventId = nextId();
        var message =
                CustomerMessageReceived.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(driver.now())
                        .setSessionId(id)
                        .setMessageId("m-" + eventId)
                        .setText(text)
                        .setChannel("web");
        driver.send(Topics.CHAT_INBOUND, otherwise.apply(message).build());
        return eventId;
    }

    void rates(int score) {
        driver.send(
                Topics.CHAT_INBOUND,
                new SatisfactionRated(nextId(), driver.now(), id, score, null));
    }

    void isClosedByTheChannel() {
        driver.send(
                Topics.CHAT_INBOUND,
                new SessionClosed(nextId(), driver.now(), id, "crisp:resolved"));
    }

    void operatorWrites(String text) {
        driver.send(
                Topics.CHAT_INBOUND,
                new OperatorMessageReceived(
                        nextId(), driver.now(), id, "op-1", "Kim", text, "desk"));
    }

    void operatorTypes(boolean typing) {
        driver.send(
                Topics.CHAT_INBOUND, new OperatorTyped(nextId(), driver.now(), id, "op-1", typing));
    }

    /** The answer to a command, which has to come at once. */
    @CanIgnoreReturnValue
    CommandSettled told(Object command) {
        String eventId = nextId();
        driver.send(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(driver.now())
                        .setSessionId(id)
                        .setIssuedBy("key:test")
                        .setCommand(command)
                        .build());
        CommandSettled settled = driver.last(CommandSettled.class);
        assertThat(settled.getCommandEventId()).isEqualTo(eventId);
        return settled;
    }

    /** The turn that was asked for last. */
    TurnRequested turn() {
        return turns().getLast();
    }

    /** All turns that were asked for; of several agents those of each together. */
    List<TurnRequested> turns() {
        return driver.all(TurnRequested.class).stream()
                .filter(turn -> turn.getSessionId().equals(id))
                .toList();
    }

    /** The agent says it is about to write something for that turn. */
    void commits(TurnRequested turn) {
        driver.send(
                Topics.AGENT_REPLIES,
                new TurnCommitted(
                        nextId(), driver.now(), id, turn.getTurnId(), turn.getEpoch(), "key"));
    }

    /** The agent answers the turn that was asked for last. */
    void isAnswered() {
        answers(turn());
    }

    void isAnswered(Outcome outcome) {
        answers(turn(), answer -> answer.setOutcome(outcome));
    }

    void isAnswered(UnaryOperator<TurnAnswered.Builder> otherwise) {
        answers(turn(), otherwise);
    }

    void answers(TurnRequested turn) {
        answers(turn, UnaryOperator.identity());
    }

    void answers(TurnRequested turn, UnaryOperator<TurnAnswered.Builder> otherwise) {
        var answer =
                TurnAnswered.newBuilder()
                        .setEventId("answer:" + turn.getTurnId())
                        .setOccurredAt(driver.now())
                        .setSessionId(id)
                        .setTurnId(turn.getTurnId())
                        .setEpoch(turn.getEpoch())
                        .setAgent(turn.getAgent())
                        .setBrain("rules")
                        .setText("answer of " + turn.getAgent())
                        .setLanguage("en")
                        .setOutcome(Outcome.CONTINUE)
                        .setTookMillis(5);
        driver.send(Topics.AGENT_REPLIES, otherwise.apply(answer).build());
    }

    /** All that was said to the customer. */
    List<AgentReplied> replies() {
        return driver.all(AgentReplied.class).stream()
                .filter(reply -> reply.getSessionId().equals(id))
                .toList();
    }

    /** To whom the session went, one after the other, as the customer was told. */
    List<Agent> handoffs() {
        return driver.all(HandoffAnnounced.class).stream()
                .filter(handoff -> handoff.getSessionId().equals(id))
                .map(HandoffAnnounced::getToAgent)
                .toList();
    }

    private String nextId() {
        events++;
        return id + "-e" + events;
    }

    /** What is done matters, not always what it gives; Error Prone goes by the name. */
    @interface CanIgnoreReturnValue {}
}
