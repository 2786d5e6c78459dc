package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that the clock does to a session, unless something else happens before.
 *
 * @param at when it is due
 */
public record Deadline(Kind kind, Instant at) {

    /** What is due; of two at the same instant the first is done first. */
    public enum Kind {
        /** The agent is late with its answer. */
        TURN_LATE,
        /** A person typed and wrote nothing: the agents go on. */
        TYPING_OVER,
        /** No person came yet: the customer is told. */
        HUMAN_DELAYED,
        /** No person came: the agents go on. */
        HUMAN_ABSENT,
        /** The person who has it is silent while the customer waits: the agents go on. */
        OPERATOR_SILENT,
        /** The slot is of more use to others. */
        SLOT_IDLE,
        /** The customer is gone. */
        ABANDONED
    }

    /** The next thing that is due in that session; empty = never anything. */
    public static Optional<Deadline> next(Session session, Limits limits) {
        return all(session, limits).stream()
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::kind));
    }

    /** Names the deadline: a second act upon the same one is a repeat. */
    public String eventId() {
        return "tick:" + kind + ":" + at;
    }

    private static List<Deadline> all(Session session, Limits limits) {
        List<Deadline> all = new ArrayList<>();
        if (session.phase() == Phase.COMPLETE) {
            return all;
        }
        if (session.owner().answersInTurns()) {
            addOfAgents(all, session, limits);
        } else {
            addOfPeople(all, session, limits);
        }
        if (!session.isOpen()) {
            all.add(
                    new Deadline(
                            Kind.ABANDONED,
                            session.quietSince()
                                    .plus(
                                            limits.silence()
                                                    .of(
                                                            session.contact().channel(),
                                                            session.owner()))));
        }
        return all;
    }

    private static void addOfAgents(List<Deadline> all, Session session, Limits limits) {
        Turn turn = session.turn();
        Slot slot = session.slot();
        boolean waitsForSlot = slot != null && !slot.held();
        People.Hold hold = session.people().hold();
        if (turn != null) {
            all.add(new Deadline(Kind.TURN_LATE, turn.deadlineAt()));
        } else if (session.isOpen() && hold != null && !waitsForSlot) {
            all.add(new Deadline(Kind.TYPING_OVER, hold.until()));
        } else if (!session.isOpen() && slot != null && slot.held()) {
            Instant idleAt = session.quietSince().plus(limits.slotIdle());
            all.add(new Deadline(Kind.SLOT_IDLE, idleAt));
        }
    }

    private static void addOfPeople(List<Deadline> all, Session session, Limits limits) {
        Instant since = session.tenure().since();
        People.Operator operator = session.people().operator();
        if (session.phase() == Phase.WAITING_FOR_HUMAN) {
            if (!session.people().delayTold()) {
                all.add(new Deadline(Kind.HUMAN_DELAYED, since.plus(limits.humanNotice())));
            }
            all.add(new Deadline(Kind.HUMAN_ABSENT, since.plus(limits.humanPatience())));
        } else if (operator != null && !session.waiting().isEmpty()) {
            Instant silentSince = operator.activeAt();
            Instant askedAt = session.waiting().getFirst().at();
            Instant later = askedAt.isAfter(silentSince) ? askedAt : silentSince;
            all.add(new Deadline(Kind.OPERATOR_SILENT, later.plus(limits.operatorSilence())));
        }
    }
}
