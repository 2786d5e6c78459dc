package io.sigmagent.orchestrator.domain;

/**
 * What a session owes or was through, beyond answers to messages.
 *
 * @param moved the owner changed for the messages that wait, so that it does not change again
 * @param opening the owner owes its first words after a handoff by outcome
 * @param served the owner had a slot before
 * @param budgetAsked the customer was asked to confirm the budget
 * @param orderPaid an order of this session was paid while the account manager had it
 */
public record Due(
        boolean moved, boolean opening, boolean served, boolean budgetAsked, boolean orderPaid) {

    /** Nothing yet. */
    public static final Due NOTHING = new Due(false, false, false, false, false);

    Due withMoved(boolean changed) {
        return new Due(changed, opening, served, budgetAsked, orderPaid);
    }

    Due withOpening(boolean owed) {
        return new Due(moved, owed, served, budgetAsked, orderPaid);
    }

    Due withServed() {
        return new Due(moved, opening, true, budgetAsked, orderPaid);
    }

    Due withBudgetAsked() {
        return new Due(moved, opening, served, true, orderPaid);
    }

    Due withOrderPaid() {
        return new Due(moved, opening, served, budgetAsked, true);
    }

    /** The next owner owes nothing yet. */
    Due ofNextOwner() {
        return new Due(moved, false, false, budgetAsked, false);
    }
}
