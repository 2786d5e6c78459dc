package io.sigmagent.account.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Locks whoever guesses pairs of order and email.
 *
 * @param tries wrong pairs that lock, at least 1
 * @param within so short a time
 * @param lockedFor how long no pair is tried
 */
public record IdentityLock(int tries, Duration within, Duration lockedFor) {

    public IdentityLock {
        if (tries < 1) {
            throw new IllegalArgumentException("tries: " + tries + " (expected: >= 1)");
        }
    }

    /** Whether it is locked at that instant after wrong tries at these, oldest first. */
    public boolean isLocked(List<Instant> wrong, Instant now) {
        for (int last = tries - 1; last < wrong.size(); last++) {
            Instant first = wrong.get(last - tries + 1);
            boolean quick = !wrong.get(last).isAfter(first.plus(within));
            if (quick && now.isBefore(wrong.get(last).plus(lockedFor))) {
                return true;
            }
        }
        return false;
    }

    /** Tries before this instant do not matter any more. */
    public Instant forgottenBefore(Instant now) {
        return now.minus(within).minus(lockedFor);
    }
}
