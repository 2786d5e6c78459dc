package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.application.DeskEvent.Away;
import io.sigmagent.gateway.application.DeskEvent.Said;
import io.sigmagent.gateway.application.DeskEvent.Sessions;
import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.CommandSettled;
import io.sigmagent.gateway.domain.Events;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FollowDeskTest {

    private static final SessionState WAITING = state(SESSION, "waiting_for_human");
    private static final SessionState QUEUED = state(new SessionId("queued"), "queued");

    private final InMemoryOperatorInbox inbox = new InMemoryOperatorInbox();
    private final AtomicInteger asked = new AtomicInteger();
    private final Conversations conversations = new Conversations(100);
    private boolean away;
    private boolean nobodyWaits;

    @Test
    void tellsTheSessionsAtOnceAndRegularly() {
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNext(new Sessions(List.of(WAITING, QUEUED)))
                .expectNoEvent(Duration.ofMillis(9_990))
                .thenAwait(Duration.ofMillis(10))
                .expectNext(new Sessions(List.of(WAITING, QUEUED)))
                .thenCancel()
                .verify();
    }

    @Test
    void tellsThemSoonAfterAChangeAndAsksOnceForMany() {
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .then(() -> {
                    for (int i = 0; i < 20; i++) {
                        conversations.tell(new CommandSettled(SESSION, "c-" + i, null));
                    }
                })
                .thenAwait(Duration.ofMillis(700))
                .expectNextCount(1)
                .thenCancel()
                .verify();
        assertThat(asked).hasValue(2);
    }

    @Test
    void tellsWhatIsSaidWhereAPersonIsWishedForOnly() {
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .then(() -> conversations.tell(Events.stored(1, "e-1")))
                .thenAwait(Duration.ofMillis(1))
                .assertNext(event ->
                        assertThat(event)
                                .isInstanceOfSatisfying(
                                        Said.class,
                                        said -> assertThat(said.session()).isEqualTo(SESSION)))
                .thenCancel()
                .verify();
    }

    static Stream<ChatEvent> newsForDesks() {
        return Stream.of(
                new CommandSettled(SESSION, "c-1", null),
                Events.queued(1, "e-1"),
                Events.handoff(1),
                Events.reply(1, Agent.HUMAN_AGENT),
                Events.storedWithHuman(1, "e-1"));
    }

    @ParameterizedTest
    @MethodSource("newsForDesks")
    void asksForTheListAgainWhenAnythingConcernsADesk(ChatEvent news) {
        nobodyWaits = true;
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNext(new Sessions(List.of()))
                .then(() -> conversations.tell(news))
                .thenAwait(Duration.ofMillis(700))
                .expectNext(new Sessions(List.of()))
                .thenCancel()
                .verify();
    }

    static Stream<ChatEvent> noNewsForDesks() {
        return Stream.of(
                Events.reply(1, Agent.SBDR_AGENT),
                Events.stored(1, "e-1"),
                new ChatEvent.Composing(SESSION, Agent.SBDR_AGENT));
    }

    @ParameterizedTest
    @MethodSource("noNewsForDesks")
    void leavesTheListAloneWhenNothingConcernsADesk(ChatEvent news) {
        nobodyWaits = true;
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNext(new Sessions(List.of()))
                .then(() -> conversations.tell(news))
                .expectNoEvent(Duration.ofMillis(700))
                .thenCancel()
                .verify();
    }

    @Test
    void saysThatTheListIsAwayAndGoesOn() {
        away = true;
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNext(new Away())
                .then(() -> away = false)
                .thenAwait(Duration.ofSeconds(10))
                .expectNext(new Sessions(List.of(WAITING, QUEUED)))
                .thenCancel()
                .verify();
    }

    @Test
    void announcesTheDeskWhileItIsOpenAndSaysGoodbye() {
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .thenAwait(Duration.ofSeconds(5))
                .thenCancel()
                .verify();

        assertThat(inbox.signs).containsExactly("a opens", "a opens", "a opens", "a closes");
    }

    @Test
    void endsWhenTheGatewayLeaves() {
        follow("a")
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .then(conversations::leave)
                .verifyComplete();

        assertThat(inbox.signs).endsWith("a closes");
    }

    private StepVerifier.FirstStep<DeskEvent> follow(String desk) {
        return StepVerifier.withVirtualTime(
                () -> new FollowDesk(conversations, inbox, states(), rhythm()).handle(desk));
    }

    private SessionStates states() {
        return new SessionStates() {
            @Override
            public Mono<SessionState> find(SessionId session) {
                return Mono.empty();
            }

            @Override
            public Mono<List<SessionState>> forDesk() {
                return Mono.defer(() -> {
                    int _ = asked.incrementAndGet();
                    return away
                            ? Mono.error(new Unavailable("orchestrator", new Exception("away")))
                            : Mono.just(nobodyWaits ? List.of() : List.of(WAITING, QUEUED));
                });
            }
        };
    }

    private static FollowDesk.Rhythm rhythm() {
        return new FollowDesk.Rhythm(
                Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(2));
    }

    private static SessionState state(SessionId session, String phase) {
        return new SessionState(
                session,
                1,
                "human_agent",
                phase,
                1,
                1,
                new SessionState.Customer(null, null, null, null, null, null),
                new SessionState.Lead(List.of(), null, null),
                null,
                null,
                new SessionState.Packet(null, null, List.of()),
                new SessionState.Inside(List.of(), List.of()),
                null,
                null,
                null);
    }
}
