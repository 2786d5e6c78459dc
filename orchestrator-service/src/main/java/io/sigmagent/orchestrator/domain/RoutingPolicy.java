package io.sigmagent.orchestrator.domain;

import java.util.List;

/** Settles whose business a customer's message is. */
final class RoutingPolicy {

    private final double moveThreshold;

    RoutingPolicy(double moveThreshold) {
        this.moveThreshold = moveThreshold;
    }

    /**
     * Who is to have the session after a message with that intent; the owner of now if nothing
     * speaks for a move.
     */
    Owner settle(Draft session, IntentGuess guess) {
        Owner stays = stayer(session);
        if (session.owner() == Owner.HUMAN || guess.confidence() < moveThreshold) {
            return stays;
        }
        return guess.intent()
                .family()
                .map(family -> target(session, guess.intent(), family))
                .filter(target -> !comesBack(session, target))
                .orElse(stays);
    }

    /** Who is to have the session when its agent says that the message wants something else. */
    Owner reroute(Draft session, Intent intent) {
        return intent.family()
                .map(family -> target(session, intent, family))
                .orElseGet(session::owner);
    }

    private static Owner stayer(Draft session) {
        return session.owner() == Owner.NOBODY ? Owner.SBDR : session.owner();
    }

    private static Owner target(Draft session, Intent intent, Owner family) {
        boolean greetsAgain = intent == Intent.GREETING && session.owner() != Owner.NOBODY;
        if (greetsAgain) {
            return session.owner();
        }
        return family == Owner.SBDR && sellsAlready(session) ? Owner.ACCOUNT : family;
    }

    private static boolean sellsAlready(Draft session) {
        Tier tier = session.customer.tier();
        return tier == Tier.EXISTING_CUSTOMER
                || tier == Tier.VIP
                || session.lead.qualification() == Lead.Qualification.QUALIFIED;
    }

    /**
     * Two moves within three messages that end where they began are one too many; a person is
     * always let through.
     */
    private static boolean comesBack(Draft session, Owner target) {
        List<Owner> former = session.formerOwners();
        return target != Owner.HUMAN
                && target != session.owner()
                && !former.isEmpty()
                && former.getFirst() == target
                && messagesSinceMove(session) < 2;
    }

    private static long messagesSinceMove(Draft session) {
        return session.history().stream()
                .filter(line -> line.speaker().equals(Line.CUSTOMER))
                .filter(line -> !line.at().isBefore(session.ownerSince()))
                .count();
    }
}
