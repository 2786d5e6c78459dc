package io.sigmagent.gateway.domain;

import java.util.Arrays;
import java.util.Locale;

/** A customer's standing, as callers say it. */
public enum Tier {
    PROSPECT,
    QUALIFIED_LEAD,
    EXISTING_CUSTOMER,
    VIP;

    private static final String OTHER_NAME = "customer";

    /**
     * The tier of that name; {@code customer} is an existing customer.
     *
     * @throws InvalidField if there is none
     */
    public static Tier named(String name) {
        if (name.equals(OTHER_NAME)) {
            return EXISTING_CUSTOMER;
        }
        return Arrays.stream(values())
                .filter(tier -> tier.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidField(
                                "customer_tier",
                                "unknown (expected: prospect, customer or vip; also"
                                        + " qualified_lead, existing_customer)"));
    }
}
