package io.sigmagent.account.application;

import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.account.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A book that a test can read, and close. */
final class InMemoryOfferBook implements OfferBook {

    private final List<Set<String>> customers = new ArrayList<>();
    private final Map<String, CustomerOffer> offers = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private boolean closed;

    /** From now on it can't be reached. */
    void close() {
        closed = true;
    }

    /** All offers that stand. */
    synchronized List<CustomerOffer> standing(Instant now) {
        return offers.values().stream()
                .filter(offer -> offer.expiresAt().isAfter(now))
                .sorted(
                        Comparator.comparing(CustomerOffer::grantedAt)
                                .thenComparing(CustomerOffer::id))
                .toList();
    }

    @Override
    public synchronized <T> T change(
            CustomerKeys customer, Instant now, Function<Standing, Change<T>> decision) {
        requireOpen();
        Set<String> keys = united(customer);
        List<CustomerOffer> all = standing(now);
        List<CustomerOffer> open =
                all.stream()
                        .filter(offer -> keys.contains("session:" + offer.sessionId()))
                        .toList();
        Instant today = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
        BigDecimal spent =
                all.stream()
                        .filter(offer -> !offer.grantedAt().isBefore(today))
                        .filter(offer -> !offer.sessionId().equals(customer.sessionId()))
                        .map(CustomerOffer::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        Change<T> change = decision.apply(new Standing(open, spent));
        change.withdrawn().forEach(offers::remove);
        if (change.kept() != null) {
            offers.put(change.kept().id(), change.kept());
        }
        return change.outcome();
    }

    @Override
    public synchronized void bind(String offerId, String draftOrderId) {
        requireOpen();
        drafts.put(draftOrderId, offerId);
    }

    @Override
    public synchronized void unbind(String draftOrderId, Instant now) {
        requireOpen();
        String offer = drafts.remove(draftOrderId);
        if (offer != null) {
            offers.remove(offer);
        }
    }

    private Set<String> united(CustomerKeys customer) {
        Set<String> keys = new HashSet<>(customer.keys());
        List<Set<String>> same =
                customers.stream().filter(known -> !Collections.disjoint(known, keys)).toList();
        same.forEach(keys::addAll);
        customers.removeAll(same);
        customers.add(keys);
        return keys;
    }

    private void requireOpen() {
        if (closed) {
            throw new Unreachable(new IllegalStateException("closed by the test"));
        }
    }
}
