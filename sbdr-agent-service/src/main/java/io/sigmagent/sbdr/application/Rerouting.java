package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Turn;
import java.util.Optional;
import java.util.Set;

/** Tells what another agent, or a person, should answer. */
final class Rerouting {

    private static final double SURE = 0.5;

    private static final Set<Intent> ACCOUNT =
            Set.of(
                    Intent.ORDER_STATUS,
                    Intent.ORDER_CHANGE,
                    Intent.RETURN_REFUND,
                    Intent.BILLING_PAYMENT,
                    Intent.ACCOUNT_MANAGEMENT);

    private static final Set<Intent> SUCCESS =
            Set.of(
                    Intent.ONBOARDING,
                    Intent.PRODUCT_SETUP,
                    Intent.TECHNICAL_SUPPORT,
                    Intent.BEST_PRACTICES,
                    Intent.FEEDBACK,
                    Intent.COMPLAINT,
                    Intent.CANCELLATION_RISK);

    private Rerouting() {}

    /** What the customer wants instead; empty = it is for us. */
    static Optional<Intent> of(Turn turn, Lead lead) {
        String text = turn.text();
        if (Heard.says("person", text) || turn.intent() == Intent.HUMAN_REQUEST) {
            return Optional.of(Intent.HUMAN_REQUEST);
        }
        if (Heard.says("orders", text)) {
            return Optional.of(within(ACCOUNT, turn.intent(), Intent.ORDER_STATUS));
        }
        if (Heard.says("support", text)) {
            return Optional.of(within(SUCCESS, turn.intent(), Intent.TECHNICAL_SUPPORT));
        }
        boolean elsewhere = ACCOUNT.contains(turn.intent()) || SUCCESS.contains(turn.intent());
        return elsewhere && turn.confidence() >= SURE && lead.learnt().isEmpty()
                ? Optional.of(turn.intent())
                : Optional.empty();
    }

    private static Intent within(Set<Intent> family, Intent intent, Intent usual) {
        return family.contains(intent) ? intent : usual;
    }
}
