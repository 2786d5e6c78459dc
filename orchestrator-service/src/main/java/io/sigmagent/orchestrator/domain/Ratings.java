package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.TurnAnswered;

/** Asks once a conversation how it was, and takes what an agent heard of it. */
final class Ratings {

    private static final String ASKED = "asked:satisfaction";
    private static final String RATED = "rated:";
    private static final String WEB = "web";

    private final SystemTexts texts;

    Ratings(SystemTexts texts) {
        this.texts = texts;
    }

    /** The rating of a customer belongs to the agent that had the session longest. */
    static void count(Draft draft, int score) {
        draft.measure(
                new Effect.Measure.RatingCounted(draft.tenure().longestAgent(draft.now()), score));
    }

    /** A page shows its stars as soon as the agent asks; a number in words counts as they do. */
    void heard(Draft draft, TurnAnswered answer) {
        if (answer.actions().contains(ASKED) && draft.contact.channel().equals(WEB)) {
            ask(draft);
        }
        answer.actions().stream()
                .filter(action -> action.matches(RATED + "[1-5]"))
                .findFirst()
                .ifPresent(action -> count(draft, action.charAt(RATED.length()) - '0'));
    }

    /** Asks, unless the agent has asked, or it is too soon after the last time. */
    boolean askAtEnd(Draft draft) {
        boolean asks = Memory.allowsRating(draft.memory, draft.now());
        if (asks) {
            ask(draft);
        }
        return asks;
    }

    private void ask(Draft draft) {
        draft.add(
                new Effect.RatingAsked(
                        draft.nextSeq(), texts.ratingRequest(draft.contact.language())));
    }
}
