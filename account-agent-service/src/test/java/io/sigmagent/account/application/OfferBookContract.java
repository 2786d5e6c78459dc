package io.sigmagent.account.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.account.application.OfferBook.Change;
import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.account.domain.Piece;
import io.sigmagent.account.domain.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every book of offers keeps. */
public abstract class OfferBookContract {

    protected static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** A book; others may have written in it. */
    protected abstract OfferBook book();

    private final String run = UUID.randomUUID().toString();

    @Test
    void keepsAnOfferForTheSession() {
        CustomerOffer offer = offer("a", "5");
        keep(keys("a"), offer);

        assertThat(open(keys("a"), NOW)).containsExactly(offer);
        assertThat(open(keys("b"), NOW)).isEmpty();
    }

    @Test
    void knowsACustomerInAnotherSessionAndWhatTheyWereOfferedBefore() {
        CustomerOffer first = offer("a", "5");
        CustomerOffer second = offer("b", "8");
        keep(keys("a"), first);
        keep(keys("b", "email:x"), second);

        assertThat(open(keys("a"), NOW)).containsExactly(first);
        assertThat(open(keys("a", "email:x"), NOW)).containsExactlyInAnyOrder(first, second);
        assertThat(open(keys("b"), NOW)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void forgetsWhatExpiredOrWasWithdrawn() {
        CustomerOffer offer = offer("a", "5");
        keep(keys("a"), offer);

        assertThat(open(keys("a"), offer.expiresAt())).isEmpty();

        var _ = book().change(keys("a"), NOW, _ -> new Change<>(null, List.of(offer.id()), true));
        assertThat(open(keys("a"), NOW)).isEmpty();
    }

    @Test
    void keepsWhichOrderTookAnOfferAndEndsWithIt() {
        CustomerOffer taken = offer("a", "5").taken("order-1", NOW.plus(Duration.ofDays(30)));
        keep(keys("a"), taken);
        book().bind(taken.id(), run + "d1");

        assertThat(open(keys("a"), NOW)).containsExactly(taken);

        book().unbind(run + "d1", NOW);
        assertThat(open(keys("a"), NOW)).isEmpty();
    }

    @Test
    void addsUpWhatOthersWereOfferedToday() {
        BigDecimal before = spent(keys("z"));
        keep(keys("a"), offer("a", "5"));
        keep(keys("b"), offer("b", "10"));

        assertThat(spent(keys("z")).subtract(before)).isEqualByComparingTo("150");
        assertThat(spent(keys("a")).subtract(before)).isEqualByComparingTo("100");
    }

    @Test
    void decidesOneAfterTheOther() {
        long made =
                IntStream.range(0, 8)
                        .parallel()
                        .filter(number ->
                                book().change(
                                                keys("s" + number, "email:x"),
                                                NOW,
                                                standing -> one(standing, "s" + number)))
                        .count();

        assertThat(made).isEqualTo(1);
        assertThat(open(keys("z", "email:x"), NOW)).hasSize(1);
    }

    private Change<Boolean> one(Standing standing, String session) {
        return standing.open().isEmpty()
                ? new Change<>(offer(session, "5"), List.of(), true)
                : Change.none(false);
    }

    private void keep(CustomerKeys customer, CustomerOffer offer) {
        var _ = book().change(customer, NOW, _ -> new Change<>(offer, List.of(), true));
    }

    private List<CustomerOffer> open(CustomerKeys customer, Instant at) {
        return book().change(customer, at, standing -> Change.none(standing.open()));
    }

    private BigDecimal spent(CustomerKeys customer) {
        return book().change(customer, NOW, standing -> Change.none(standing.spentToday()));
    }

    private CustomerKeys keys(String session, String... others) {
        TreeSet<String> keys = new TreeSet<>();
        for (String other : others) {
            keys.add(other + run);
        }
        return new CustomerKeys(session + run, keys);
    }

    private CustomerOffer offer(String session, String percent) {
        return new CustomerOffer(
                run + session + percent,
                session + run,
                "v1",
                1,
                new BigDecimal(percent),
                new Piece(new BigDecimal("1000.00"), new BigDecimal("1000.00"), null, "USD"),
                0,
                "m1",
                NOW,
                NOW.plus(Duration.ofDays(2)),
                null);
    }
}
