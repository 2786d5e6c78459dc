package io.sigmagent.account.application;

import static io.sigmagent.account.application.DeskSamples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.account.application.OfferBook.Unreachable;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.turn.Turn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuardedOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String JANE = "jane@example.com";

    private final InMemoryStore store =
            new InMemoryStore().ordered(JANE, StoreSamples.order("#1042", Fulfillment.FULFILLED));
    private final InMemoryIdentityTries tries = new InMemoryIdentityTries();
    private final GuardedOrders gate = new GuardedOrders(tries, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void locksAnOrderThatIsGuessedAtFromManySessions() {
        for (int number = 0; number < 5; number++) {
            assertThat(ask(stranger("s" + number), "guess" + number + "@example.com"))
                    .isEqualTo(new Nothing<>());
        }

        assertThat(ask(stranger("s9"), JANE)).isEqualTo(new Failed<>(Failure.LOCKED));
    }

    @Test
    void countsTheSameWrongPairOnceAndNoRightOne() {
        for (int number = 0; number < 9; number++) {
            assertThat(ask(stranger("s1"), "wrong@example.com")).isEqualTo(new Nothing<>());
            assertThat(ask(stranger("s1"), JANE)).isInstanceOf(Found.class);
        }
    }

    @Test
    void asksNothingOfWhoIsVerified() {
        tries.close();

        assertThat(ask(turn("s1", 1, true), JANE)).isInstanceOf(Found.class);
        assertThat(ask(turn("s1", 1, true), "john@example.com"))
                .isEqualTo(new Failed<>(Failure.UNAVAILABLE));
    }

    @Test
    void showsNothingWhenTriesCannotBeCounted() {
        tries.close();

        assertThat(ask(stranger("s1"), JANE)).isEqualTo(new Failed<>(Failure.UNAVAILABLE));
        assertThat(store.calls()).isZero();
        assertThat(new Unreachable(new IllegalStateException("x"))).hasMessageContaining("x");
    }

    private StoreResult<Order> ask(Turn turn, String email) {
        return gate.ask(turn, "#1042", email, () -> store.order("#1042", email));
    }

    private static Turn stranger(String session) {
        return turn(session, 1, false);
    }
}
