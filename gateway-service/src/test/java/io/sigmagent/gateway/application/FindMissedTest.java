package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.SESSION;
import static io.sigmagent.gateway.domain.Events.range;
import static io.sigmagent.gateway.domain.Events.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class FindMissedTest {

    private final Conversations conversations = new Conversations(100);
    private final InMemoryHistory buffer = new InMemoryHistory();
    private final InMemoryHistory history = new InMemoryHistory();
    private final FindMissed findMissed =
            new FindMissed(conversations, buffer, history, Duration.ofMillis(500));

    @Test
    void takesWhatIsAtHand() {
        range(1, 5).forEach(conversations::tell);

        assertThat(found(2, 4)).containsExactly(2L, 3L, 4L);
        assertThat(history.asked).hasValue(0);
    }

    @Test
    void takesTheRestFromTheBuffer() {
        conversations.tell(reply(5));
        buffer.events.addAll(range(1, 4));

        assertThat(found(3, 5)).containsExactly(3L, 4L, 5L);
        assertThat(history.asked).hasValue(0);
    }

    @Test
    void takesTheRestFromTheHistory() {
        conversations.tell(reply(1300));
        buffer.events.addAll(range(1290, 1300));
        history.events.addAll(range(1, 1295));

        assertThat(found(1, 1300)).hasSize(1300).isSorted();
        assertThat(history.asked).hasValue(3);
    }

    @Test
    void waitsForAHistoryThatIsLate() {
        history.events.addAll(range(1, 3));

        StepVerifier.withVirtualTime(() -> findMissed.handle(SESSION, new Range(2, 4)))
                .expectSubscription()
                .then(() -> history.events.add(reply(4)))
                .thenAwait(Duration.ofSeconds(1))
                .assertNext(events -> assertThat(numbers(events)).containsExactly(2L, 3L, 4L))
                .verifyComplete();
    }

    @Test
    void waitsForAHistoryThatIsAway() {
        history.away = true;
        history.events.addAll(range(1, 3));

        StepVerifier.withVirtualTime(() -> findMissed.handle(SESSION, new Range(1, 3)))
                .expectSubscription()
                .then(() -> history.away = false)
                .thenAwait(Duration.ofSeconds(1))
                .assertNext(events -> assertThat(events).hasSize(3))
                .verifyComplete();
    }

    @Test
    void failsWhenTheHistoryStaysAway() {
        history.away = true;

        StepVerifier.withVirtualTime(() -> findMissed.handle(SESSION, new Range(1, 3)))
                .thenAwait(Duration.ofSeconds(10))
                .verifyError(Unavailable.class);
    }

    @Test
    void goesOnWithoutWhatWasErased() {
        history.events.addAll(range(1, 2));
        history.events.addAll(range(5, 6));

        assertThat(found(1, 5)).containsExactly(1L, 2L, 5L);
        assertThat(history.asked).hasValue(1);
    }

    @Test
    void failsRatherThanSkipsWhatTheHistoryDoesNotHaveYet() {
        history.events.addAll(range(1, 2));

        StepVerifier.withVirtualTime(() -> findMissed.handle(SESSION, new Range(1, 5)))
                .thenAwait(Duration.ofSeconds(10))
                .verifyError(Unavailable.class);
    }

    @Test
    void failsRatherThanSkipsWhatLiesBeforeAnEventAtHand() {
        conversations.tell(reply(5));
        history.events.addAll(range(1, 2));

        StepVerifier.withVirtualTime(() -> findMissed.handle(SESSION, new Range(1, 5)))
                .thenAwait(Duration.ofSeconds(10))
                .verifyError(Unavailable.class);
    }

    private List<Long> found(long from, long to) {
        return numbers(Results.of(findMissed.handle(SESSION, new Range(from, to))));
    }

    private static List<Long> numbers(List<Numbered> events) {
        return events.stream().map(Numbered::seq).toList();
    }
}
