package io.sigmagent.agent.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What models may cost in a day (UTC), over all agents and instances: each learns from the reported
 * calls what the others spent, and after a restart what itself did. A call is counted by what it
 * may cost at most until it is known what it did cost, so one instance never spends more; instances
 * that call at the same instant may together, by one call each.
 */
public final class DailyBudget {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBudget.class);
    private static final BigDecimal ALERT_SHARE = new BigDecimal("0.8");

    private final @Nullable BigDecimal limit;
    private final Clock clock;
    private final Map<String, BigDecimal> ownUntold = new HashMap<>();
    private final Set<String> toldCalls = new HashSet<>();
    private LocalDate day;
    private BigDecimal told = BigDecimal.ZERO;
    private BigDecimal reserved = BigDecimal.ZERO;
    private boolean alerted;

    /**
     * @param limit of a day; null = there is none
     */
    DailyBudget(@Nullable BigDecimal limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.day = dayOf(clock.instant());
    }

    /** Whether a call that may cost so much is within the day's money; it is set aside for it. */
    synchronized boolean reserve(BigDecimal most) {
        turnThePage();
        BigDecimal whole = spent().add(reserved).add(most);
        if (limit != null && (whole.compareTo(limit) > 0 || spent().compareTo(limit) >= 0)) {
            return false;
        }
        reserved = reserved.add(most);
        return true;
    }

    /** The call cost so much in the end. */
    synchronized void settle(BigDecimal most, String callId, BigDecimal cost) {
        turnThePage();
        reserved = reserved.subtract(most).max(BigDecimal.ZERO);
        if (cost.signum() > 0 && !toldCalls.contains(callId)) {
            ownUntold.put(callId, cost);
        }
        alert();
    }

    /** A call was reported, by whichever instance. */
    public synchronized void told(String callId, Instant at, BigDecimal cost) {
        turnThePage();
        // After a lost connection the day is read once more.
        if (dayOf(at).equals(day) && toldCalls.add(callId)) {
            BigDecimal _ = ownUntold.remove(callId);
            told = told.add(cost);
            alert();
        }
    }

    /** When the day began. */
    public Instant since() {
        return dayOf(clock.instant()).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What the day cost so far. */
    synchronized BigDecimal spentToday() {
        turnThePage();
        return spent();
    }

    /** Share of the day's money that is spent; 0 without a limit. */
    synchronized double share() {
        turnThePage();
        return limit == null || limit.signum() == 0
                ? 0
                : spent().divide(limit, 4, RoundingMode.HALF_UP).doubleValue();
    }

    private BigDecimal spent() {
        return ownUntold.values().stream().reduce(told, BigDecimal::add);
    }

    private void alert() {
        if (limit != null && !alerted && spent().compareTo(limit.multiply(ALERT_SHARE)) >= 0) {
            alerted = true;
            LOG.warn(
                    "models cost {} of today's {}; beyond it agents answer by rules",
                    spent().toPlainString(),
                    limit.toPlainString());
        }
    }

    private void turnThePage() {
        LocalDate today = dayOf(clock.instant());
        if (!today.equals(day)) {
            day = today;
            told = BigDecimal.ZERO;
            reserved = BigDecimal.ZERO;
            ownUntold.clear();
            toldCalls.clear();
            alerted = false;
        }
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
