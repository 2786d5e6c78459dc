package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Promise;
import io.sigmagent.agent.turn.Turn;

/** What a person promised, in their own words and quoted, is theirs: the agent claims nothing. */
final class Quotes {

    private Quotes() {}

    /** The answer as it is checked: without the exact quotes of the packet's promises. */
    static Answer without(Turn turn, Answer draft) {
        String text = draft.text();
        for (Promise promise : Promise.of(turn)) {
            text = text.replace(promise.quote(), "“…”");
        }
        return text.equals(draft.text()) ? draft : draft.saying(text);
    }
}
