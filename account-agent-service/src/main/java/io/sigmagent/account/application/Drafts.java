package io.sigmagent.account.application;

import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes back what was prepared when the customer changes their mind. */
final class Drafts {

    static final String NOTE = "draft";

    private final Turn turn;
    private final Toolbox toolbox;
    private final Voice voice;
    private final Speaking speaking;

    Drafts(Turn turn, Toolbox toolbox, Voice voice) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.voice = voice;
        this.speaking = new Speaking(turn, voice);
    }

    /** The answer, if the customer does not want any more what was offered or prepared. */
    Optional<Answer> answer() {
        String text = turn.text();
        Optional<String> draft = turn.noted(NOTE);
        if (!Words.of(turn).mean("changed_mind", text)) {
            return Optional.empty();
        }
        if (draft.isPresent()) {
            return Optional.of(withdrawn(draft.get()));
        }
        if (Wish.of(turn).isEmpty()) {
            return Optional.empty();
        }
        toolbox.discounts().withdraw();
        return Optional.of(speaking.say("ordering.stopped"));
    }

    private Answer withdrawn(String id) {
        WriteResult result =
                toolbox.writer()
                        .write("withdrawal:" + turn.conversation(), new WithdrawDraftOrder(id));
        if (result instanceof WriteResult.Withdrawn) {
            return without(speaking.say("ordering.withdrawn"))
                    .doing("withdrew:draft_order", "next:name_need");
        }
        return speaking.offeringPerson(voice.say("ordering.not_withdrawn"));
    }

    private static Answer without(Answer answer) {
        Map<String, String> notes = new TreeMap<>(answer.memory());
        notes.remove(NOTE);
        return answer.remembering(notes);
    }
}
