package io.sigmagent.account.application;

import io.sigmagent.account.application.OfferBook.Unreachable;
import io.sigmagent.agent.application.OrderGate;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Shows orders to who names them with their email, and locks who guesses. */
public final class GuardedOrders implements OrderGate {

    private final IdentityTries tries;
    private final Clock clock;

    public GuardedOrders(IdentityTries tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public StoreResult<Order> ask(
            Turn turn, String name, String email, Supplier<StoreResult<Order>> question) {
        if (isOwn(turn, email)) {
            return question.get();
        }
        String order = name.replace("#", "").strip().toUpperCase(Locale.ROOT);
        String mail = OfferDesk.hash(email);
        String session = turn.sessionId();
        String id = id(session + "\n" + order + "\n" + mail);
        Set<String> keys = Set.of("session:" + session, "email:" + mail, "order:" + order);
        try {
            return tries.begin(id, keys, clock.instant())
                    ? asked(id, question)
                    : new Failed<>(Failure.LOCKED);
        } catch (Unreachable e) {
            return new Failed<>(Failure.UNAVAILABLE);
        }
    }

    /** Nobody guesses at their own proven address. */
    private static boolean isOwn(Turn turn, String email) {
        return turn.customer().identity().reaches(IdentityLevel.VERIFIED)
                && email.equalsIgnoreCase(turn.customer().email());
    }

    private StoreResult<Order> asked(String id, Supplier<StoreResult<Order>> question) {
        StoreResult<Order> result = question.get();
        if (!(result instanceof Nothing<Order>)) {
            tries.succeeded(id);
        }
        return result;
    }

    /** The very same pair is one try, however often it is named: it tells no more. */
    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
