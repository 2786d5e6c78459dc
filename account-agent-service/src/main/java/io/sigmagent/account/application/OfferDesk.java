package io.sigmagent.account.application;

import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.DiscountRules;
import io.sigmagent.agent.offers.Grants;
import io.sigmagent.agent.offers.Offers;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Turn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes offers by the shop's rules, and keeps them in the book. */
public final class OfferDesk implements Offers {

    private final OfferBook book;
    private final DiscountRules rules;
    private final OfferEvents events;
    private final Clock clock;

    public OfferDesk(OfferBook book, DiscountRules rules, OfferEvents events, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Grants forTurn(Turn turn, Store store) {
        CustomerBook offers = new CustomerBook(book, keys(turn), rules, clock);
        return new TurnGrants(turn, store, offers, events);
    }

    /** Whoever named an order with its email is who they say, as far as giving less goes. */
    static CustomerKeys keys(Turn turn) {
        Customer customer = turn.customer();
        SortedSet<String> keys = new TreeSet<>();
        if (customer.shopifyId() != null) {
            keys.add("customer:" + customer.shopifyId());
        }
        if (customer.email() != null && customer.identity().reaches(IdentityLevel.CLAIMED)) {
            keys.add("email:" + hash(customer.email()));
        }
        return new CustomerKeys(turn.sessionId(), keys);
    }

    /** An address that can be recognised and not read. */
    static String hash(String email) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] address =
                    email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(address));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
