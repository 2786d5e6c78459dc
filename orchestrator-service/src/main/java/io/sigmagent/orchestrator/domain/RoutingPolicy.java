package io.sigmagent.orchestrator.domain;

/** Settles whose business a customer's message is. */
final class RoutingPolicy {

    /** A move there and back takes three messages at least; the one that moved is the first. */
    private static final int MESSAGES_BEFORE_RETURN = 3;

    private final double moveThreshold;

    RoutingPolicy(double moveThreshold) {
        this.moveThreshold = moveThreshold;
    }

    /**
     * Who is to have the session after a message with that intent, which was heard; the owner of
     * now if nothing speaks for a move.
     */
    Owner settle(Draft session, IntentGuess guess) {
        Owner stays = session.owner() == Owner.NOBODY ? Owner.SBDR : session.owner();
        if (session.owner() == Owner.HUMAN || guess.confidence() < moveThreshold) {
            return stays;
        }
        Owner target =
                guess.intent()
                        .family()
                        .map(family -> target(session, guess.intent(), family))
                        .orElse(stays);
        return returnsUnqualified(session, target) || isRefused(session, target, guess.intent())
                ? stays
                : target;
    }

    /**
     * Who is to have the session when its agent says that the messages want something else.
     *
     * @param learnt whether the answer brought a new fact
     */
    Owner reroute(Draft session, Intent intent, boolean learnt) {
        Owner target =
                intent.family()
                        .map(family -> target(session, intent, family))
                        .orElseGet(session::owner);
        boolean stays =
                (returnsUnqualified(session, target) && !learnt)
                        || isRefused(session, target, intent);
        return stays ? session.owner() : target;
    }

    /**
     * Whether a move is refused, because it leads back to whom the session just left; counts it.
     */
    boolean isRefused(Draft session, Owner target, String reason) {
        if (!comesBack(session, target)) {
            return false;
        }
        session.measure(new Effect.Measure.HandoffCounted(session.owner(), target, reason, true));
        return true;
    }

    private boolean isRefused(Draft session, Owner target, Intent intent) {
        return isRefused(session, target, "intent:" + intent.wireName());
    }

    private static Owner target(Draft session, Intent intent, Owner family) {
        boolean greetsAgain = intent == Intent.GREETING && session.owner() != Owner.NOBODY;
        if (greetsAgain) {
            return session.owner();
        }
        return family == Owner.SBDR && sellsAlready(session) ? Owner.ACCOUNT : family;
    }

    /** While SBDR has a qualified lead, its own answers say when the account manager goes on. */
    private static boolean sellsAlready(Draft session) {
        Tier tier = session.contact.customer().tier();
        return tier == Tier.EXISTING_CUSTOMER
                || tier == Tier.VIP
                || (session.lead.qualification() == Lead.Qualification.QUALIFIED
                        && session.owner() != Owner.SBDR);
    }

    /** A lead that did not qualify goes back only with news. */
    private static boolean returnsUnqualified(Draft session, Owner target) {
        return target == Owner.SBDR
                && session.owner() == Owner.SUCCESS
                && session.lead.qualification() == Lead.Qualification.UNQUALIFIED;
    }

    /**
     * Two moves within three messages that end where they began are one too many; a person is
     * always let through.
     */
    private static boolean comesBack(Draft session, Owner target) {
        return target != session.owner()
                && target.answersInTurns()
                && session.tenure().agentBefore() == target
                && messagesSinceMove(session) < MESSAGES_BEFORE_RETURN;
    }

    private static long messagesSinceMove(Draft session) {
        return session.history().stream()
                .filter(line -> line.speaker().equals(Line.CUSTOMER))
                .filter(line -> !line.at().isBefore(session.tenure().since()))
                .count();
    }
}
