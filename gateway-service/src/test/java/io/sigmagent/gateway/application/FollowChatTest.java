package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.AT;
import static io.sigmagent.gateway.domain.Events.SESSION;
import static io.sigmagent.gateway.domain.Events.completed;
import static io.sigmagent.gateway.domain.Events.range;
import static io.sigmagent.gateway.domain.Events.ratingAsked;
import static io.sigmagent.gateway.domain.Events.reply;
import static io.sigmagent.gateway.domain.Events.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.Allowance;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.MessageText;
import io.sigmagent.gateway.domain.Seals;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import io.sigmagent.gateway.domain.SessionTokens;
import io.sigmagent.gateway.domain.SocketAction;
import io.sigmagent.gateway.domain.SocketAction.Close;
import io.sigmagent.gateway.domain.SocketAction.CloseReason;
import io.sigmagent.gateway.domain.SocketAction.Say;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class FollowChatTest {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Close CLOSED_FOR_NOW = new Close(CloseReason.TRY_AGAIN_LATER);

    private final Conversations conversations = new Conversations(100);
    private final InMemoryInbox inbox = new InMemoryInbox();
    private final InMemoryHistory history = new InMemoryHistory();
    private final AtomicInteger ids = new AtomicInteger();
    private final SessionTokens tokens = new SessionTokens(Seals.of("secret"), Duration.ofDays(1));
    private final FollowChat followChat =
            new FollowChat(
                    new FollowChat.Tools(
                            conversations,
                            inbox,
                            new FindMissed(
                                    conversations,
                                    new InMemoryHistory(),
                                    history,
                                    Duration.ofMillis(250)),
                            tokens,
                            Clock.fixed(AT, ZoneOffset.UTC),
                            () -> "id-" + ids.incrementAndGet(),
                            new Allowance.Limit(5, 1),
                            RETRY_AFTER));

    private final Sinks.Many<ClientFrame> client = Sinks.many().unicast().onBackpressureBuffer();
    private final List<SocketAction> actions = new CopyOnWriteArrayList<>();
    private final Disposable.Swap socket = Disposables.swap();

    @AfterEach
    void closes() {
        socket.dispose();
    }

    @Test
    void startsWithTheTokenAndTheLastNumber() {
        open(new Claim.Granted(7));

        ServerFrame.SessionStarted started = started();
        assertThat(started.lastSeq()).isEqualTo(7);
        assertThat(tokens.prove(SESSION, started.token(), AT)).isTrue();
    }

    @Test
    void tellsWhatHappensAfterwardsInOrder() {
        range(1, 8).forEach(conversations::tell);
        open(new Claim.Granted(6));
        conversations.tell(reply(9));
        conversations.tell(new ChatEvent.Composing(SESSION, Agent.SBDR_AGENT));

        awaitFrames(5);
        assertThat(numbers()).containsExactly(7L, 8L, 9L);
        assertThat(actions).contains(say(new ServerFrame.Typing(Agent.SBDR_AGENT)));
    }

    @Test
    void resumesWhatWasMissed() {
        history.events.addAll(range(1, 6));
        open(new Claim.Granted(6));
        send(new ClientFrame.Resume(3));

        awaitFrames(4);
        assertThat(numbers()).containsExactly(4L, 5L, 6L);
    }

    @Test
    void closesWhenTheHistoryStaysAway() {
        history.away = true;
        open(new Claim.Granted(6));
        send(new ClientFrame.Resume(3));

        awaitFrames(3);
        assertThat(actions.getLast()).isEqualTo(new Close(CloseReason.TRY_AGAIN_LATER));
    }

    @Test
    void skipsNothingThatTheHistoryDoesNotHaveYet() {
        history.events.addAll(range(1, 4));
        open(new Claim.Granted(6));
        send(new ClientFrame.Resume(3));
        conversations.tell(reply(7));

        await().untilAsserted(() -> assertThat(actions).contains(CLOSED_FOR_NOW));
        assertThat(actions).contains(say(new ServerFrame.Unavailable(1, null)));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void acceptsAMessageOnceItIsStored() {
        open(new Claim.Granted(0));
        send(message("one", "m1"));
        send(message("two", null));

        awaitFrames(3);
        assertThat(actions)
                .contains(
                        say(new ServerFrame.Accepted("m1")), say(new ServerFrame.Accepted("id-1")));
        assertThat(inbox.messages).extracting(m -> m.text().value()).containsExactly("one", "two");
        assertThat(inbox.messages.get(1).eventId()).isEqualTo("id-1");
    }

    @Test
    void makesOneEventOfAMessageThatIsSentAgain() {
        open(new Claim.Granted(0));
        send(message("one", "m1"));
        send(message("one", "m1"));

        awaitFrames(3);
        String eventId =
                UUID.nameUUIDFromBytes("ws:demo_session_001:m1".getBytes(StandardCharsets.UTF_8))
                        .toString();
        assertThat(inbox.messages).hasSize(2).allMatch(m -> m.eventId().equals(eventId));
    }

    @Test
    void acceptsNothingThatIsNotStored() {
        open(new Claim.Granted(0));
        awaitFrames(1);
        inbox.away = true;
        send(message("one", "m1"));
        send(new ClientFrame.Rating(4, null));
        awaitFrames(3);
        inbox.away = false;
        send(message("one", "m1"));

        awaitFrames(4);
        assertThat(actions)
                .contains(
                        say(new ServerFrame.Unavailable(1, "m1")),
                        say(new ServerFrame.Unavailable(1, null)));
        assertThat(actions.getLast()).isEqualTo(say(new ServerFrame.Accepted("m1")));
    }

    @Test
    void namesTheMessagesThatAReplyAnswers() {
        conversations.tell(stored(1, "e1"));
        open(new Claim.Granted(1));
        conversations.tell(stored(2, "e2"));
        conversations.tell(reply(3, "e1", "e2", "e3"));

        awaitFrames(3);
        assertThat(actions.getLast())
                .isEqualTo(
                        say(
                                new ServerFrame.Told(
                                        reply(3, "e1", "e2", "e3"), List.of("m-e1", "m-e2"))));
    }

    @Test
    void takesARating() {
        open(new Claim.Granted(0));
        conversations.tell(ratingAsked(1));
        send(new ClientFrame.Rating(5, "fine"));

        await().untilAsserted(() -> assertThat(inbox.ratings).containsExactly(5));
    }

    @Test
    void makesOneEventOfARatingThatIsSentAgainAlsoAfterItsAnswer() {
        history.events.addAll(List.of(reply(1), ratingAsked(2)));
        open(new Claim.Granted(2));
        send(new ClientFrame.Resume(0));
        awaitFrames(3);
        send(new ClientFrame.Rating(5, "fine"));
        await().until(() -> inbox.ratings.size() == 1);
        conversations.tell(completed(3));
        awaitFrames(4);
        send(new ClientFrame.Rating(5, "fine"));

        await().until(() -> inbox.ratings.size() == 2);
        assertThat(inbox.ratingIds.get(1)).isEqualTo(inbox.ratingIds.get(0));
    }

    @Test
    void makesAnotherEventOfAnotherRating() {
        open(new Claim.Granted(0));
        conversations.tell(ratingAsked(1));
        awaitFrames(2);
        send(new ClientFrame.Rating(5, null));
        send(new ClientFrame.Rating(4, null));
        await().until(() -> inbox.ratings.size() == 2);
        conversations.tell(ratingAsked(2));
        awaitFrames(3);
        send(new ClientFrame.Rating(4, null));

        await().until(() -> inbox.ratings.size() == 3);
        assertThat(inbox.ratingIds).doesNotHaveDuplicates();
    }

    @Test
    void answersPingsAndErrorsAndStaysOpen() {
        var refused = new ServerFrame.Refused(ErrorCode.UNKNOWN_TYPE, "type: unknown", null);
        open(new Claim.Granted(0));
        send(new ClientFrame.Unreadable(refused));
        send(new ClientFrame.Typing());
        send(new ClientFrame.Ping());

        awaitFrames(3);
        assertThat(actions.subList(1, 3))
                .containsExactly(say(refused), say(new ServerFrame.Pong()));
    }

    @Test
    void staysOpenWhenAFrameCannotBeHandled() {
        open(new Claim.Granted(0));
        inbox.broken = true;
        send(message("one", "m1"));
        awaitFrames(2);
        inbox.broken = false;
        send(message("two", "m2"));

        awaitFrames(3);
        assertThat(actions.get(1))
                .isInstanceOfSatisfying(
                        Say.class,
                        say ->
                                assertThat(say.frame())
                                        .isInstanceOfSatisfying(
                                                ServerFrame.Refused.class,
                                                refused -> {
                                                    assertThat(refused.code())
                                                            .isEqualTo(ErrorCode.INTERNAL_ERROR);
                                                    assertThat(refused.messageId()).isEqualTo("m1");
                                                }));
        assertThat(actions.get(2)).isEqualTo(say(new ServerFrame.Accepted("m2")));
    }

    @Test
    void closesOnAFlood() {
        open(new Claim.Granted(0));
        for (int i = 0; i < 6; i++) {
            send(new ClientFrame.Typing());
        }

        awaitFrames(3);
        assertThat(actions.get(1))
                .isInstanceOfSatisfying(
                        Say.class,
                        say ->
                                assertThat(say.frame())
                                        .extracting("code")
                                        .isEqualTo(ErrorCode.RATE_LIMITED));
        assertThat(actions.getLast()).isEqualTo(new Close(CloseReason.RATE_LIMITED));
    }

    @Test
    void refusesASessionOfSomebodyElse() {
        open(new Claim.Refused());

        awaitFrames(2);
        assertThat(actions.getFirst())
                .isInstanceOfSatisfying(
                        Say.class,
                        say ->
                                assertThat(say.frame())
                                        .extracting("code")
                                        .isEqualTo(ErrorCode.SESSION_OWNED));
        assertThat(actions.getLast()).isEqualTo(new Close(CloseReason.SESSION_OWNED));
    }

    @Test
    void waitsForAClaimThatIsNotSettledAndResumesThen() {
        history.events.addAll(range(1, 4));
        open(new Claim.Undecided("c1", false));
        send(new ClientFrame.Resume(2));
        send(message("early", "m1"));
        send(new ClientFrame.Rating(5, null));
        conversations.tell(reply(4));
        conversations.tell(new ChatEvent.Composing(SESSION, Agent.SBDR_AGENT));
        conversations.tell(new ChatEvent.ClaimSettled(SESSION, "other", true, 9));
        conversations.tell(new ChatEvent.ClaimSettled(SESSION, "c1", true, 4));
        conversations.tell(reply(5));

        awaitFrames(7);
        assertThat(actions.subList(0, 3))
                .containsExactlyInAnyOrder(
                        say(new ServerFrame.Unavailable(1, null)),
                        say(new ServerFrame.Unavailable(1, "m1")),
                        say(new ServerFrame.Unavailable(1, null)));
        assertThat(started().lastSeq()).isEqualTo(4);
        assertThat(numbers()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void claimsAgainUntilItIsSettled() {
        inbox.away = true;
        inbox.onClaim = id -> conversations.tell(new ChatEvent.ClaimSettled(SESSION, id, false, 4));
        open(new Claim.Undecided("c1", true));
        awaitFrames(1);
        inbox.away = false;

        awaitFrames(3);
        assertThat(inbox.claims).containsExactly("c1 proven");
        assertThat(actions.getLast()).isEqualTo(new Close(CloseReason.SESSION_OWNED));
    }

    @Test
    void leavesWithTheGateway() {
        open(new Claim.Granted(0));
        conversations.leave();

        awaitFrames(2);
        assertThat(actions.getLast()).isEqualTo(new Close(CloseReason.RESTART));
    }

    @Test
    void endsWhenTheClientGoes() {
        StepVerifier.create(followChat.handle(SESSION, new Claim.Granted(0), client.asFlux()))
                .expectNextCount(1)
                .then(() -> client.emitComplete(Sinks.EmitFailureHandler.FAIL_FAST))
                .verifyComplete();
    }

    @Test
    void leavesAClientThatDoesNotRead() {
        StepVerifier.create(followChat.handle(SESSION, new Claim.Granted(0), client.asFlux()), 0)
                .expectSubscription()
                .then(() -> range(1, 2100).forEach(conversations::tell))
                .thenAwait(Duration.ofMillis(500))
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(Say.class::isInstance)
                .expectNext(new Close(CloseReason.TRY_AGAIN_LATER))
                .verifyComplete();
    }

    private void open(Claim claim) {
        socket.update(followChat.handle(SESSION, claim, client.asFlux()).subscribe(actions::add));
    }

    private void send(ClientFrame frame) {
        client.emitNext(frame, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    private void awaitFrames(int count) {
        await().untilAsserted(() -> assertThat(actions).hasSizeGreaterThanOrEqualTo(count));
    }

    private ServerFrame.SessionStarted started() {
        await().until(() -> actions.stream().anyMatch(FollowChatTest::isStart));
        return actions.stream()
                .filter(FollowChatTest::isStart)
                .map(Say.class::cast)
                .map(Say::frame)
                .map(ServerFrame.SessionStarted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isStart(SocketAction action) {
        return action instanceof Say(ServerFrame.SessionStarted _);
    }

    private List<Long> numbers() {
        return actions.stream()
                .filter(Say.class::isInstance)
                .map(Say.class::cast)
                .map(Say::frame)
                .filter(ServerFrame.Told.class::isInstance)
                .map(ServerFrame.Told.class::cast)
                .map(told -> told.event().seq())
                .toList();
    }

    private static Say say(ServerFrame frame) {
        return new Say(frame);
    }

    private static ClientFrame message(String text, @Nullable String id) {
        return new ClientFrame.UserMessage(new MessageText(text), id, "{}");
    }
}
