package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Turn;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern PERSON =
            Pattern.compile(
                    "(?i)\\b(?:(?:real|actual|live) (?:person|human|agent)|human(?:"
                        + " being)?|(?:talk|speak|chat) (?:to|with) (?:a |an |some|the |your"
                        + " )?(?:person|someone|somebody|agent|representative|manager|advisor)|representative|a"
                        + " person,? please)\\b");

    private static final Pattern ORDERS =
            Pattern.compile(
                    "(?i)\\b(?:my (?:order|package|parcel|delivery|shipment|invoice|refund)|order"
                        + " (?:#|number|status|no\\.?)|track(?:ing)?"
                        + " (?:my|number|the)|refund|(?:return|send back|cancel) (?:it|my|this|the"
                        + " order)|was charged|charged (?:me )?twice|where(?:'s| is)"
                        + " my)|(?:^|\\s)#\\d{3,}");

    private static final Pattern SUPPORT =
            Pattern.compile(
                    "(?i)\\b(?:(?:set|setting) ?up my|install(?:ing)? my|(?:does|do|is|are)(?:n't|"
                            + " not) work(?:ing)?|stopped working|is broken|won'?t (?:turn"
                            + " on|start|connect|charge|boot)|how do i (?:set"
                            + " up|connect|pair|install|reset))\\b");

    private Rerouting() {}

    /** What the customer wants instead; empty = it is for us. */
    static Optional<Intent> of(Turn turn, Lead lead) {
        String text = turn.text();
        if (PERSON.matcher(text).find() || turn.intent() == Intent.HUMAN_REQUEST) {
            return Optional.of(Intent.HUMAN_REQUEST);
        }
        if (ORDERS.matcher(text).find()) {
            return Optional.of(within(ACCOUNT, turn.intent(), Intent.ORDER_STATUS));
        }
        if (SUPPORT.matcher(text).find()) {
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
