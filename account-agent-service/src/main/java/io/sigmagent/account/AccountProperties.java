package io.sigmagent.account;

import io.sigmagent.account.domain.DiscountRules;
import io.sigmagent.account.domain.IdentityLock;
import io.sigmagent.kit.settings.DatabaseAddress;
import io.sigmagent.kit.settings.WrongSetting;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the account manager may go, and where it keeps what it offered; each is explained in
 * {@code account-agent-service.yml}.
 *
 * @param discountAuthority percent
 * @param discountSteps percents, growing
 * @param discountRounds at least 1
 * @param marginFloor percent
 * @param discountWithoutCost percent
 * @param discountDayBudget in shop currency
 * @param discountValidFor more than 0
 * @param discountBoundFor more than 0
 * @param databaseUrl PostgreSQL as {@code postgresql://user:password@host:port/database}
 * @param databasePatience how long a turn waits for it
 * @param zone in which a day begins
 * @param identityTries at least 1
 * @param identityWithin more than 0
 * @param identityLockedFor more than 0
 */
@ConfigurationProperties("sigmagent.agents.account-manager")
public record AccountProperties(
        @DefaultValue("15") BigDecimal discountAuthority,
        @DefaultValue({"5", "8", "10", "12", "15"}) List<BigDecimal> discountSteps,
        @DefaultValue("3") int discountRounds,
        @DefaultValue("10") BigDecimal marginFloor,
        @DefaultValue("5") BigDecimal discountWithoutCost,
        @DefaultValue("1000") BigDecimal discountDayBudget,
        @DefaultValue("48h") Duration discountValidFor,
        @DefaultValue("30d") Duration discountBoundFor,
        String databaseUrl,
        @DefaultValue("3s") Duration databasePatience,
        @DefaultValue("UTC") String zone,
        @DefaultValue("5") int identityTries,
        @DefaultValue("15m") Duration identityWithin,
        @DefaultValue("1h") Duration identityLockedFor) {

    private static final String KEY = "sigmagent.agents.account_manager.";

    public AccountProperties {
        requirePositive("discount_valid_for", discountValidFor);
        requirePositive("discount_bound_for", discountBoundFor);
        requirePositive("database_patience", databasePatience);
        requirePositive("identity_within", identityWithin);
        requirePositive("identity_locked_for", identityLockedFor);
    }

    /** Where PostgreSQL is. */
    public DatabaseAddress database() {
        return DatabaseAddress.parse("DATABASE_URL", databaseUrl);
    }

    /** The zone in which a day of the budget begins. */
    public ZoneId day() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongSetting(KEY + "zone", zone, "a time zone, for instance Europe/Madrid");
        }
    }

    /** The rules of discounts. */
    DiscountRules discounts() {
        try {
            return new DiscountRules(
                    discountAuthority,
                    discountSteps,
                    discountRounds,
                    marginFloor,
                    discountWithoutCost,
                    discountDayBudget,
                    discountValidFor,
                    discountBoundFor);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    KEY + "discount_*", String.valueOf(e.getMessage()), "rules as in the file");
        }
    }

    /** When guessing is stopped. */
    public IdentityLock identityLock() {
        if (identityTries < 1) {
            throw new WrongSetting(
                    KEY + "identity_tries", Integer.toString(identityTries), "a number >= 1");
        }
        return new IdentityLock(identityTries, identityWithin, identityLockedFor);
    }

    @Override
    public String toString() {
        return "AccountProperties[database=" + database() + "]";
    }

    private static void requirePositive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new WrongSetting(KEY + key, value.toString(), "a time of more than 0");
        }
    }
}
