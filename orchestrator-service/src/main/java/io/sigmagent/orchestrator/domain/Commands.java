package io.sigmagent.orchestrator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what people, workflows and sockets want, or says why not. */
final class Commands {

    private final Turns turns;
    private final Ownership ownership;
    private final Answers answers;

    Commands(Turns turns, Ownership ownership, Answers answers) {
        this.turns = turns;
        this.ownership = ownership;
        this.answers = answers;
    }

    void take(Draft draft, SessionEvent.Commanded commanded) {
        if (commanded.command() instanceof Command.Claim claim) {
            settle(draft, claim);
            return;
        }
        String refusal = carryOut(draft, commanded);
        draft.add(new Effect.CommandSettled(commanded.eventId(), refusal));
        if (refusal == null) {
            draft.measure(
                    new Effect.Measure.Audited(
                            commanded.issuedBy(), commanded.command().name(), draft.sessionId()));
        }
    }

    /** Whoever shows the token has the session; else the first one gets it. */
    private static void settle(Draft draft, Command.Claim claim) {
        boolean granted = claim.proven() || !draft.contact.claimed();
        if (granted) {
            draft.contact = draft.contact.owned();
        }
        draft.add(new Effect.ClaimSettled(claim.requestId(), granted, draft.lastSeq()));
    }

    private @Nullable String carryOut(Draft draft, SessionEvent.Commanded commanded) {
        Command command = commanded.command();
        boolean needsConversation =
                !(command instanceof Command.UpdateLead || command instanceof Command.Note);
        if (needsConversation && draft.phase == Phase.COMPLETE) {
            return command.name() + ": the conversation is complete (expected: an open one)";
        }
        return switch (command) {
            case Command.Say say -> say(draft, say, commanded.issuedBy());
            case Command.Assign assign -> assign(draft, assign.agent());
            case Command.TakeOver takeOver -> takeOver(draft, takeOver);
            case Command.GiveBack giveBack -> giveBack(draft, giveBack);
            case Command.Close _ -> close(draft);
            case Command.Note note -> note(draft, note);
            case Command.UpdateLead update -> update(draft, update);
            case Command.OrderMoved moved -> orderMoved(draft, moved);
            case Command.Claim _ -> null;
            case Command.Unsupported unsupported -> unsupported.name() + ": not supported";
        };
    }

    /** A person who speaks takes the session over; an agent's name may be lent to a workflow. */
    private @Nullable String say(Draft draft, Command.Say say, String issuedBy) {
        if (say.speaker().answersInTurns() && draft.owner() == Owner.HUMAN) {
            return "say: HUMAN has the session (expected: no agent as the speaker)";
        }
        if (say.speaker() == Owner.HUMAN) {
            People.Operator operator = new People.Operator(issuedBy, null, draft.now());
            ownership.speak(draft, operator, say.text());
        } else {
            Speech.by(draft, say.speaker(), null, say.text());
        }
        return null;
    }

    private @Nullable String assign(Draft draft, Owner to) {
        if (draft.owner() == to || to == Owner.NOBODY) {
            return "assign: %s (expected: another owner than %s)".formatted(to, draft.owner());
        }
        turns.putBack(draft);
        if (draft.owner() == Owner.HUMAN) {
            ownership.giveBack(draft, to, "command", List.of());
        } else {
            ownership.handOver(draft, to, "command", List.of());
        }
        turns.proceed(draft);
        return null;
    }

    private @Nullable String takeOver(Draft draft, Command.TakeOver takeOver) {
        turns.putBack(draft);
        ownership.takeOver(
                draft,
                new People.Operator(takeOver.operatorId(), takeOver.operatorName(), draft.now()));
        return null;
    }

    private @Nullable String giveBack(Draft draft, Command.GiveBack giveBack) {
        if (draft.owner() != Owner.HUMAN) {
            return "give_back: " + draft.owner() + " has the session (expected: HUMAN)";
        }
        Owner to = giveBack.agent() == null ? draft.tenure().lastAgent() : giveBack.agent();
        if (!to.answersInTurns()) {
            return "give_back: " + to + " (expected: an agent)";
        }
        ownership.giveBack(draft, to, "give_back", giveBack.promised());
        if (giveBack.agent() == null) {
            answers.goOn(draft);
        } else {
            turns.proceed(draft);
        }
        return null;
    }

    private @Nullable String close(Draft draft) {
        ownership.complete(draft, "closed");
        return null;
    }

    private static @Nullable String note(Draft draft, Command.Note note) {
        draft.note(note.text());
        return null;
    }

    private static @Nullable String update(Draft draft, Command.UpdateLead update) {
        draft.lead = draft.lead.learnt(update.facts());
        return null;
    }

    /** A paid order makes the account manager's work done, once it has answered what is open. */
    private @Nullable String orderMoved(Draft draft, Command.OrderMoved moved) {
        if (!moved.change().equals("paid") || draft.owner() != Owner.ACCOUNT) {
            return null;
        }
        if (draft.isOpen()) {
            draft.due = draft.due.withOrderPaid();
        } else {
            answers.moveOnPaid(draft);
        }
        return null;
    }
}
