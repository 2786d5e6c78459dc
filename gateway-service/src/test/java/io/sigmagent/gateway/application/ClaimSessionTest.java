package io.sigmagent.gateway.application;

import static io.sigmagent.gateway.domain.Events.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.domain.ChatEvent.ClaimSettled;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ClaimSessionTest {

    private final Conversations conversations = new Conversations(100);
    private final InMemoryInbox inbox = new InMemoryInbox();
    private final ClaimSession claimSession =
            new ClaimSession(conversations, inbox, () -> "c1", Duration.ofSeconds(8));

    @Test
    void isGranted() {
        inbox.onClaim = id -> conversations.tell(new ClaimSettled(SESSION, id, true, 7));

        assertThat(Results.of(claimSession.handle(SESSION, true))).isEqualTo(new Claim.Granted(7));
        assertThat(inbox.claims).containsExactly("c1 proven");
    }

    @Test
    void isRefused() {
        inbox.onClaim = id -> conversations.tell(new ClaimSettled(SESSION, id, false, 7));

        assertThat(Results.of(claimSession.handle(SESSION, false))).isEqualTo(new Claim.Refused());
        assertThat(inbox.claims).containsExactly("c1");
    }

    @Test
    void isUndecidedWhenNobodyAnswers() {
        inbox.onClaim = _ -> conversations.tell(new ClaimSettled(SESSION, "other", true, 7));

        StepVerifier.withVirtualTime(() -> claimSession.handle(SESSION, false))
                .thenAwait(Duration.ofSeconds(8))
                .expectNext(new Claim.Undecided("c1", false))
                .verifyComplete();
    }

    @Test
    void isUndecidedWhileKafkaIsAway() {
        inbox.away = true;

        assertThat(Results.of(claimSession.handle(SESSION, false)))
                .isEqualTo(new Claim.Undecided("c1", false));
    }
}
