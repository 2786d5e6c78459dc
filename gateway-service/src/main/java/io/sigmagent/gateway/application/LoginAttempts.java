package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.Allowance;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps guessers of keys slow: each address may fail only so often. */
public final class LoginAttempts {

    private static final int MOST_ADDRESSES = 10_000;

    private final Allowance.Limit limit;
    private final Clock clock;
    private final Map<String, Allowance> byAddress = new LinkedHashMap<>();

    /**
     * @param limit how many failures an address has
     */
    public LoginAttempts(Allowance.Limit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Whether that address may try now; counts the try until {@link #succeeded}. */
    public synchronized boolean admits(String address) {
        Allowance before = byAddress.remove(address);
        Allowance after =
                (before == null ? limit.full(clock.instant()) : before)
                        .take(limit, clock.instant());
        boolean admitted = !after.exceeded();
        byAddress.put(address, admitted || before == null ? after : before);
        if (byAddress.size() > MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
        return admitted;
    }

    /** Forgets the failures of that address. */
    public synchronized void succeeded(String address) {
        byAddress.remove(address);
    }
}
