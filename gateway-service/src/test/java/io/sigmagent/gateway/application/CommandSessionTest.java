package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent.CommandSettled;
import io.sigmagent.gateway.domain.ChatEvent.Replied;
import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.Events;
import io.sigmagent.gateway.domain.Operator;
import io.sigmagent.gateway.domain.SessionCommand;
import io.sigmagent.gateway.domain.SessionCommand.Note;
import io.sigmagent.gateway.domain.SessionCommand.Speak;
import io.sigmagent.gateway.domain.Settlement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class CommandSessionTest {

    private static final CommandRequest NOTE = request(new Note("Knows Bob"));
    private static final CommandRequest HELLO =
            request(new Speak(new Operator("ada", "Ada"), "Hello"));

    private final Conversations conversations = new Conversations(100);
    private final InMemoryOperatorInbox inbox = new InMemoryOperatorInbox();
    private final CommandSession commandSession =
            new CommandSession(conversations, inbox, Duration.ofMillis(300));

    @Test
    void tellsThatTheCommandWasCarriedOut() {
        StepVerifier.create(commandSession.handle(NOTE))
                .then(() -> conversations.tell(new CommandSettled(SESSION, "other", "no")))
                .then(() -> conversations.tell(new CommandSettled(SESSION, "c-1", null)))
                .expectNext(new Settlement.Accepted())
                .verifyComplete();
        assertThat(inbox.requests).containsExactly(NOTE);
    }

    @Test
    void tellsWhyItWasRefused() {
        StepVerifier.create(commandSession.handle(NOTE))
                .then(() -> conversations.tell(new CommandSettled(SESSION, "c-1", "complete")))
                .expectNext(new Settlement.Refused("complete"))
                .verifyComplete();
    }

    @Test
    void leavesItOpenWhenNobodySettlesIt() {
        StepVerifier.create(commandSession.handle(NOTE))
                .expectNext(new Settlement.Open())
                .verifyComplete();
    }

    @Test
    void sendsARepeatAgainAndTellsTheOldSettlement() {
        conversations.tell(new CommandSettled(SESSION, "c-1", null));

        StepVerifier.create(commandSession.handle(NOTE))
                .expectNext(new Settlement.Accepted())
                .verifyComplete();
        assertThat(inbox.requests).containsExactly(NOTE);
    }

    @Test
    void settlesAPersonsWordsOnceTheyStandInTheHistory() {
        conversations.tell(says(1, Agent.HUMAN_AGENT, "Hello"));

        StepVerifier.create(commandSession.handle(HELLO))
                .then(() -> conversations.tell(says(2, Agent.SBDR_AGENT, "Hello")))
                .then(() -> conversations.tell(says(3, Agent.HUMAN_AGENT, "Bye")))
                .expectNoEvent(Duration.ofMillis(100))
                .then(() -> conversations.tell(says(4, Agent.HUMAN_AGENT, "Hello")))
                .expectNext(new Settlement.Accepted())
                .verifyComplete();
    }

    @Test
    void failsWhenItWasNotTakenEvenIfItSeemsSettled() {
        inbox.away = true;
        conversations.tell(new CommandSettled(SESSION, "c-1", null));

        StepVerifier.create(commandSession.handle(NOTE)).verifyError(Unavailable.class);
    }

    private static CommandRequest request(SessionCommand command) {
        return new CommandRequest("c-1", SESSION, "operator:ada", command);
    }

    private static Replied says(long seq, Agent agent, String text) {
        Replied like = Events.reply(seq, agent);
        return new Replied(
                like.place(),
                agent,
                like.name(),
                text,
                like.answers(),
                like.intent(),
                like.actions(),
                like.products(),
                null,
                false);
    }
}
