package io.sigmagent.account.application;

import static io.sigmagent.account.application.DeskSamples.store;
import static io.sigmagent.account.application.DeskSamples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.offers.DiscountRequest;
import io.sigmagent.agent.offers.DiscountResult;
import io.sigmagent.agent.offers.Grants;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever one customer tries over sessions and channels, the shop's bounds hold. */
class OfferDeskBoundsTest {

    private static final BigDecimal AUTHORITY = new BigDecimal("15.0000001");
    private static final BigDecimal BUDGET = new BigDecimal("400");

    /**
     * Something that a customer, or a brain that lies, does.
     *
     * @param session 0 to 3
     * @param known whether the session knows who the customer is
     * @param what which tool is called
     * @param product 0 to 3
     * @param pieces at least 1
     * @param percent wished; 0 = none
     */
    record Step(int session, boolean known, int what, int product, int pieces, int percent) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(0, 0, 0, 0, 1, 2, 3, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 0, 3, 20, 90))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void staysWithinTheAuthorityAndTheBudget(@ForAll("steps") List<Step> steps) {
        InMemoryOfferBook book = new InMemoryOfferBook();
        MovingClock clock = new MovingClock();
        OfferDesk desk = new OfferDesk(book, DeskSamples.rules(), OfferEvents.NONE, clock);
        InMemoryStore store = store();
        for (int number = 0; number < steps.size(); number++) {
            Step step = steps.get(number);
            Turn turn = turn("s" + step.session(), number, step.known());
            take(step, desk.forTurn(turn, store));
            clock.forward(Duration.ofMinutes(7));
            boolean allKnown = steps.subList(0, number + 1).stream().allMatch(Step::known);
            holds(book.standing(clock.instant()), allKnown, desk, turn, store);
        }
    }

    private static void take(Step step, Grants grants) {
        Product product = DeskSamples.PRODUCTS.get(step.product());
        switch (step.what()) {
            case 1 -> grants.withdraw();
            case 2 -> {
                var _ = grants.standing().map(one -> grants.claim(one, "order"));
            }
            case 3 -> grants.standing().ifPresent(one -> grants.made(one, "d" + one.id()));
            case 4 -> grants.standing().ifPresent(one -> grants.gone("d" + one.id()));
            default -> {
                DiscountResult result =
                        grants.request(
                                new DiscountRequest(
                                        product.id(),
                                        product.cheapest().id(),
                                        step.pieces(),
                                        step.percent() == 0
                                                ? null
                                                : BigDecimal.valueOf(step.percent())));
                if (result instanceof DiscountResult.Granted(Discount granted)) {
                    assertThat(granted.percent()).isLessThan(AUTHORITY);
                }
            }
        }
    }

    /** Of one customer whom each session knows; strangers' sessions each for themselves. */
    private static void holds(
            List<CustomerOffer> open,
            boolean allKnown,
            OfferDesk desk,
            Turn turn,
            InMemoryStore store) {
        if (allKnown) {
            assertThat(sum(open)).isLessThan(AUTHORITY);
        }
        open.stream()
                .collect(Collectors.groupingBy(CustomerOffer::sessionId))
                .values()
                .forEach(session -> {
                    assertThat(session).hasSize(1);
                    assertThat(sum(session)).isLessThan(AUTHORITY);
                });
        assertThat(
                        open.stream()
                                .map(CustomerOffer::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(BUDGET);
        assertThat(desk.forTurn(turn, store).standing().stream().map(Discount::variantId))
                .isSubsetOf(open.stream().map(CustomerOffer::variantId).toList());
    }

    private static BigDecimal sum(List<CustomerOffer> offers) {
        return offers.stream()
                .map(CustomerOffer::concession)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A clock that a test moves within one day. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T08:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
