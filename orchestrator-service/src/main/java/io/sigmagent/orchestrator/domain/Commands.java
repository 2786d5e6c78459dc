package io.sigmagent.orchestrator.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does what people, workflows and sockets want, or says why not. */
final class Commands {

    private final Turns turns;
    private final Ownership ownership;

    Commands(Turns turns, Ownership ownership) {
        this.turns = turns;
        this.ownership = ownership;
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
                            commanded.issuedBy(),
                            commanded.command().getClass().getSimpleName(),
                            draft.sessionId()));
        }
    }

    /** Whoever shows the token has the session; else the first one gets it. */
    private static void settle(Draft draft, Command.Claim claim) {
        boolean granted = claim.proven() || !draft.claimed;
        draft.claimed |= granted;
        draft.add(new Effect.ClaimSettled(claim.requestId(), granted, draft.lastSeq()));
    }

    private @Nullable String carryOut(Draft draft, SessionEvent.Commanded commanded) {
        return switch (commanded.command()) {
            case Command.Say say -> say(draft, say);
            case Command.Assign assign -> assign(draft, assign.agent(), commanded);
            case Command.TakeOver takeOver -> takeOver(draft, takeOver);
            case Command.GiveBack giveBack -> giveBack(draft, giveBack, commanded);
            case Command.Close close -> close(draft, close);
            case Command.UpdateLead update -> update(draft, update);
            case Command.Claim _ -> null;
            case Command.Unsupported(String name) -> name + ": not supported";
        };
    }

    private static @Nullable String say(Draft draft, Command.Say say) {
        if (draft.phase == Phase.COMPLETE) {
            return "say: the conversation is complete (expected: an open one)";
        }
        long seq = draft.nextSeq();
        draft.hear(say.speaker().name(), say.text());
        draft.add(
                new Effect.Replied(
                        seq,
                        null,
                        say.speaker(),
                        null,
                        say.text(),
                        List.of(),
                        IntentGuess.NONE,
                        List.of(),
                        List.of(),
                        null,
                        false));
        draft.measure(
                new Effect.Measure.MessageCounted(seq, false, say.speaker(), IntentGuess.NONE));
        return null;
    }

    private @Nullable String assign(Draft draft, Owner to, SessionEvent.Commanded cause) {
        if (draft.phase == Phase.COMPLETE || draft.owner() == to) {
            return "assign: " + to + " (expected: another owner of an open conversation)";
        }
        List<Message> open = openMessages(draft);
        ownership.handOver(draft, to, "command", List.of());
        askFor(draft, open, cause.eventId());
        return null;
    }

    private @Nullable String takeOver(Draft draft, Command.TakeOver takeOver) {
        if (draft.phase == Phase.COMPLETE) {
            return "take_over: the conversation is complete (expected: an open one)";
        }
        ownership.takeOver(draft, takeOver.operatorId());
        return null;
    }

    private @Nullable String giveBack(
            Draft draft, Command.GiveBack giveBack, SessionEvent.Commanded cause) {
        if (draft.owner() != Owner.HUMAN) {
            return "give_back: " + draft.owner() + " has the session (expected: HUMAN)";
        }
        Owner to = giveBack.agent() == null ? draft.lastAgent() : giveBack.agent();
        ownership.handOver(draft, to, "give_back", giveBack.promised());
        turns.askForWaiting(draft, cause.eventId());
        return null;
    }

    private @Nullable String close(Draft draft, Command.Close close) {
        if (draft.phase == Phase.COMPLETE) {
            return "close: the conversation is complete (expected: an open one)";
        }
        ownership.complete(draft, close.reason());
        return null;
    }

    private static @Nullable String update(Draft draft, Command.UpdateLead update) {
        draft.lead = draft.lead.learnt(update.facts());
        return null;
    }

    private void askFor(Draft draft, List<Message> open, String cause) {
        draft.waiting = draft.owner().answersInTurns() ? open : List.of();
        turns.askForWaiting(draft, cause);
    }

    private static List<Message> openMessages(Draft draft) {
        Turn turn = draft.turn;
        return turn == null
                ? draft.waiting
                : Stream.concat(turn.messages().stream(), draft.waiting.stream()).toList();
    }
}
