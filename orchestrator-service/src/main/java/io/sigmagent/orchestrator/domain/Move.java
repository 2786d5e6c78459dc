package io.sigmagent.orchestrator.domain;

/**
 * A session gets another owner.
 *
 * @param to who gets it; nobody when the conversation is complete
 * @param reason rule that says so, for instance {@code qualified:budget_unconfirmed}
 * @param completes whether the conversation is complete
 */
public record Move(Owner to, String reason, boolean completes) {

    static Move to(Owner owner, String reason) {
        return new Move(owner, reason, false);
    }

    static Move completes(String reason) {
        return new Move(Owner.NOBODY, reason, true);
    }
}
