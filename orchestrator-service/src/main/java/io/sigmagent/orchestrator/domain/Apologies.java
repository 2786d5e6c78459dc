package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import java.time.Instant;
import java.util.List;

/**
 * What a customer gets whose message could not be decided upon. Pure. Works on the session as it
 * was before, and touches as little of it as it can.
 */
public final class Apologies {

    /** Longest text of a message that is kept; none of a customer should be longer. */
    private static final int LONGEST = 8000;

    private final Words words;

    /** The words of an apology, by language. */
    @FunctionalInterface
    public interface Words {

        /** Something went wrong with a message. */
        String sorry(String language);
    }

    /** Apologies in those words. */
    public Apologies(Words words) {
        this.words = words;
    }

    /**
     * Keeps the message in the history and says that something went wrong; owner, epoch and a turn
     * in flight stay. The event counts as handled: the customer was asked to write again, so a
     * repeat must not be answered too.
     */
    public Decision apologise(Session session, CustomerWrote written, Instant now) {
        Draft draft = new Draft(session, written.eventId(), now);
        if (draft.hasHandled(written.eventId())) {
            return draft.decision();
        }
        draft.contact = draft.contact.introduced(written, draft.lastSeq() == 0);
        if (draft.phase == Phase.COMPLETE) {
            draft.openConversation();
        }
        store(draft, clipped(written));
        say(draft, written);
        draft.remember(written.eventId());
        return draft.decision();
    }

    private static void store(Draft draft, CustomerWrote written) {
        draft.hear(Line.CUSTOMER, written.text());
        long seq = draft.nextSeq();
        draft.add(new Effect.MessageStored(seq, written, draft.owner(), draft.phase));
        draft.measure(
                new Effect.Measure.MessageCounted(seq, true, draft.owner(), written.intent()));
    }

    private void say(Draft draft, CustomerWrote written) {
        Speech.bySystem(
                draft,
                words.sorry(draft.contact.language()),
                List.of(written.eventId()),
                List.of("next:retry"));
    }

    private static CustomerWrote clipped(CustomerWrote written) {
        String text = written.text();
        return new CustomerWrote(
                written.eventId(),
                written.messageId(),
                text.substring(0, Math.min(text.length(), LONGEST)),
                written.channel(),
                written.userName(),
                written.tier(),
                written.claimedTier(),
                written.metadata(),
                written.apiKeyName(),
                written.intent(),
                written.alarm());
    }
}
