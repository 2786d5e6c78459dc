package io.sigmagent.account.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was offered so far.
 *
 * @param open all open offers of the customer, oldest first, of all sessions and channels
 * @param spentToday what this day's open and taken offers come to, but for those of the session
 */
public record Standing(List<CustomerOffer> open, BigDecimal spentToday) {

    public Standing {
        open = List.copyOf(open);
    }

    /** The open offer of a session: there is one at most. */
    public Optional<CustomerOffer> in(String sessionId) {
        return open.stream()
                .filter(offer -> offer.sessionId().equals(sessionId))
                .reduce((_, later) -> later);
    }

    /** The same but for these offers. */
    public Standing without(List<CustomerOffer> gone) {
        return new Standing(
                open.stream().filter(offer -> !gone.contains(offer)).toList(), spentToday);
    }
}
