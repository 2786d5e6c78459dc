package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.AT;
import static io.sigmagent.gateway.domain.Events.SESSION;
import static io.sigmagent.gateway.domain.Events.range;
import static io.sigmagent.gateway.domain.Events.reply;
import static io.sigmagent.gateway.domain.Events.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Completed;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ChatEvent.Place;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ConversationsTest {

    private final Conversations conversations = new Conversations(100);

    @Test
    void tellsFollowersOfASessionItsEventsOnly() {
        var other = new Completed(new Place(new SessionId("other"), 1, AT), "silent", "Bye");

        StepVerifier.create(conversations.follow(SESSION))
                .then(() -> {
                    conversations.tell(other);
                    conversations.tell(reply(1));
                })
                .expectNext(reply(1))
                .thenCancel()
                .verify();
        conversations.tell(reply(2));
        assertThat(conversations.recent(SESSION)).hasSize(2);
    }

    @RepeatedTest(20)
    void tellsFollowersEverythingWhileItHappens() {
        int last = 80;
        Thread telling =
                Thread.ofVirtual().start(() -> range(1, last).forEach(conversations::tell));

        List<ChatEvent> heard = Results.of(conversations.follow(SESSION).take(last).collectList());

        assertThat(telling.isVirtual()).isTrue();
        assertThat(heard)
                .extracting(event -> ((Numbered) event).seq())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    }

    @Test
    void forgetsTheOldest() {
        var first = new Completed(new Place(new SessionId("other"), 1, AT), "silent", "Bye");
        conversations.tell(first);

        range(1, 100).forEach(conversations::tell);
        conversations.tell(reply(101));

        assertThat(conversations.recent(first.session())).isEmpty();
        assertThat(conversations.recent(SESSION)).hasSize(100);
    }

    @Test
    void readsHistoryAndWhatWasToldSince() {
        conversations.tell(stored(3, "e"));
        conversations.tell(reply(4, "e"));
        InMemoryHistory history = InMemoryHistory.of(new ArrayList<>(range(1, 3)));
        ReadHistory readHistory = new ReadHistory(conversations, history);

        ReadHistory.Part all = Results.of(readHistory.handle(SESSION, 1, 500));
        ReadHistory.Part some = Results.of(readHistory.handle(SESSION, 0, 2));
        ReadHistory.Part none = Results.of(readHistory.handle(SESSION, 9, 2));

        assertThat(all.lastSeq()).isEqualTo(4);
        assertThat(all.frames()).hasSize(3);
        assertThat(all.frames().getLast())
                .isEqualTo(new ServerFrame.Told(reply(4, "e"), List.of("m-e")));
        assertThat(some.lastSeq()).isEqualTo(2);
        assertThat(none.lastSeq()).isEqualTo(9);
    }

    @Test
    void readsNothingBehindAGapThatTheHistoryWillFill() {
        conversations.tell(reply(6));
        InMemoryHistory history = InMemoryHistory.of(new ArrayList<>(range(1, 3)));
        ReadHistory readHistory = new ReadHistory(conversations, history);

        ReadHistory.Part late = Results.of(readHistory.handle(SESSION, 0, 500));
        history.events.addAll(range(4, 6));
        ReadHistory.Part then = Results.of(readHistory.handle(SESSION, late.lastSeq(), 500));

        assertThat(late.lastSeq()).isEqualTo(3);
        assertThat(then.frames()).hasSize(3);
    }

    @Test
    void readsOnBehindWhatWasErased() {
        conversations.tell(reply(6));
        InMemoryHistory history = InMemoryHistory.of(new ArrayList<>(range(1, 2)));
        history.events.addAll(range(5, 5));
        ReadHistory readHistory = new ReadHistory(conversations, history);

        ReadHistory.Part part = Results.of(readHistory.handle(SESSION, 0, 500));

        assertThat(part.frames()).hasSize(4);
    }
}
