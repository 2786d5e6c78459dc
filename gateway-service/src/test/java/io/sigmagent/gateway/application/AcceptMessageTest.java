package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.AT;
import static io.sigmagent.gateway.domain.Events.INTENT;
import static io.sigmagent.gateway.domain.Events.SESSION;
import static io.sigmagent.gateway.domain.Events.handoff;
import static io.sigmagent.gateway.domain.Events.queued;
import static io.sigmagent.gateway.domain.Events.range;
import static io.sigmagent.gateway.domain.Events.reply;
import static io.sigmagent.gateway.domain.Events.stored;
import static io.sigmagent.gateway.domain.Events.storedWithHuman;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Intent;
import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.CustomerMessage.Channel;
import io.sigmagent.gateway.domain.CustomerMessage.TierClaim;
import io.sigmagent.gateway.domain.MessageText;
import io.sigmagent.gateway.domain.Progress.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class AcceptMessageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(32);

    private final Conversations conversations = new Conversations(100);
    private final InMemoryInbox inbox = new InMemoryInbox();
    private final InMemoryHistory buffer = new InMemoryHistory();
    private final InMemoryHistory history = new InMemoryHistory();
    private final FindAnswer findAnswer = new FindAnswer(conversations, buffer, history);
    private final AcceptMessage acceptMessage =
            new AcceptMessage(conversations, inbox, findAnswer, PATIENCE);

    @Test
    void tellsTheAnswer() {
        var reply = reply(2, "e");
        whenAccepted(stored(1, "e"), reply);

        assertThat(outcome(false)).isEqualTo(new Outcome.Answered(reply));
        assertThat(inbox.messages).hasSize(1);
    }

    @Test
    void tellsThePlaceInTheQueue() {
        var place = queued(2, "e");
        whenAccepted(stored(1, "e"), place);

        assertThat(outcome(false)).isEqualTo(new Outcome.Waiting(place, INTENT));
    }

    @Test
    void tellsAtOnceThatAPersonHasTheSession() {
        whenAccepted(storedWithHuman(1, "e"));

        assertThat(outcome(false)).isEqualTo(new Outcome.WithHuman(INTENT));
    }

    @Test
    void tellsThatItIsOpenAfterAllPatience() {
        whenAccepted(stored(1, "e"), handoff(2));

        StepVerifier.withVirtualTime(() -> acceptMessage.handle(message("Hi"), false))
                .expectSubscription()
                .expectNoEvent(PATIENCE.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(new Outcome.Open(INTENT))
                .verifyComplete();
    }

    @Test
    void tellsThatItIsOpenWhenNothingWasHeard() {
        StepVerifier.withVirtualTime(() -> acceptMessage.handle(message("Hi"), false))
                .thenAwait(PATIENCE)
                .expectNext(new Outcome.Open(new Intent("other", 0)))
                .verifyComplete();
    }

    @Test
    void failsWhenItWasNotTaken() {
        inbox.away = true;

        StepVerifier.create(acceptMessage.handle(message("Hi"), false))
                .verifyError(Unavailable.class);
    }

    @Test
    void answersARepeatFromWhatIsKnown() {
        history.events.add(stored(1, "e"));
        history.events.add(reply(2, "e"));

        assertThat(outcome(true)).isEqualTo(new Outcome.Answered(reply(2, "e")));
        assertThat(inbox.messages).isEmpty();
    }

    @Test
    void waitsOnForARepeatThatIsStillOpen() {
        history.events.add(stored(1, "e"));
        whenAccepted(reply(2, "e"));

        assertThat(outcome(true)).isEqualTo(new Outcome.Answered(reply(2, "e")));
        assertThat(inbox.messages).hasSize(1);
    }

    @Test
    void acceptsWithoutTheHistory() {
        history.away = true;
        whenAccepted(stored(1, "e"), reply(2, "e"));

        assertThat(outcome(true)).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void refusesAKeyThatMeantAnotherMessage() {
        history.events.add(stored(1, "e"));

        StepVerifier.create(acceptMessage.handle(message("Something else"), true))
                .verifyError(KeyReused.class);
    }

    @Test
    void refusesAKeyThatMeantAnotherMessageAMomentAgo() {
        whenAccepted(stored(1, "e"), reply(2, "e"));

        StepVerifier.create(acceptMessage.handle(message("Something else"), true))
                .verifyError(KeyReused.class);
    }

    @Test
    void findsAnAnswerAtHandWithoutAsking() {
        conversations.tell(stored(1, "e"));
        conversations.tell(reply(2, "e"));

        assertThat(known()).isInstanceOf(Outcome.Answered.class);
        assertThat(history.asked).hasValue(0);
    }

    @Test
    void findsAnAnswerInTheBuffer() {
        buffer.events.add(stored(1, "e"));
        conversations.tell(reply(2, "e"));

        assertThat(known()).isInstanceOf(Outcome.Answered.class);
        assertThat(history.asked).hasValue(0);
    }

    @Test
    void findsAnAnswerInALongHistory() {
        history.events.addAll(range(1, 700));
        history.events.add(reply(701, "e"));

        assertThat(known()).isEqualTo(new Outcome.Answered(reply(701, "e")));
        assertThat(history.asked).hasValue(2);
    }

    @Test
    void keepsWhatIsAtHandWhenTheHistoryKnowsLess() {
        conversations.tell(storedWithHuman(1, "e"));

        assertThat(known()).isEqualTo(new Outcome.WithHuman(INTENT));
    }

    private void whenAccepted(ChatEvent... events) {
        inbox.onMessage =
                _ -> {
                    for (ChatEvent event : events) {
                        conversations.tell(event);
                    }
                };
    }

    private Outcome outcome(boolean repeatable) {
        return Results.of(acceptMessage.handle(message("Hi"), repeatable));
    }

    private Outcome known() {
        return Results.of(findAnswer.handle(SESSION, "e")).outcome();
    }

    private static CustomerMessage message(String text) {
        return new CustomerMessage(
                "e",
                "e",
                SESSION,
                new MessageText(text),
                Channel.API,
                null,
                TierClaim.NONE,
                "{}",
                null,
                AT);
    }
}
