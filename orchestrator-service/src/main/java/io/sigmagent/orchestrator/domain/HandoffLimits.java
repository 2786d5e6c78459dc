package io.sigmagent.orchestrator.domain;

import java.math.BigDecimal;

/**
 * From where on a lead is somebody else's.
 *
 * @param qualified score from which a lead is qualified, 0 to 100
 * @param lost score below which a qualified lead is so no longer, up to {@code qualified}
 * @param outstanding score from which a complex lead of high value is a person's, from {@code
 *     qualified} to 100
 * @param complexRequirements number of requirements from which they are complex, at least 1
 * @param highValue value of a purchase from which it is high, in the shop's currency
 */
public record HandoffLimits(
        int qualified, int lost, int outstanding, int complexRequirements, Money highValue) {

    public HandoffLimits {
        require("qualified", qualified, qualified >= 0 && qualified <= 100, "0 to 100");
        require("lost", lost, lost >= 0 && lost <= qualified, "0 to qualified");
        require(
                "outstanding",
                outstanding,
                outstanding >= qualified && outstanding <= 100,
                "qualified to 100");
        require("complex-requirements", complexRequirements, complexRequirements >= 1, ">= 1");
        boolean amount = highValue.amount().matches("\\d{1,12}(\\.\\d{1,4})?");
        require("high-value", highValue.amount(), amount, "an amount such as 5000");
        boolean currency = highValue.currency().matches("[A-Z]{3}");
        require("currency", highValue.currency(), currency, "a code such as USD");
    }

    private static void require(String name, Object value, boolean right, String expected) {
        if (!right) {
            throw new IllegalArgumentException(
                    "handoffs." + name + ": " + value + " (expected: " + expected + ")");
        }
    }

    boolean highValue(BigDecimal amount, String currency) {
        return currency.equals(highValue.currency())
                && amount.compareTo(new BigDecimal(highValue.amount())) >= 0;
    }
}
