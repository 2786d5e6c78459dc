package io.sigmagent.orchestrator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to the customer outside of turns. */
final class Speech {

    private Speech() {}

    /** The orchestrator itself says something, perhaps in answer to messages. */
    static void bySystem(Draft draft, String text, List<String> answers, List<String> actions) {
        say(draft, Owner.NOBODY, null, text, new Words(answers, actions));
    }

    /** Somebody says something in their own name; a null name is that of an agent. */
    static void by(Draft draft, Owner speaker, @Nullable String name, String text) {
        say(draft, speaker, name, text, new Words(List.of(), List.of()));
    }

    private record Words(List<String> answers, List<String> actions) {}

    private static void say(
            Draft draft, Owner speaker, @Nullable String name, String text, Words words) {
        long seq = draft.nextSeq();
        draft.hear(speaker.name(), text);
        draft.add(
                new Effect.Replied(
                        seq,
                        null,
                        speaker,
                        name,
                        text,
                        words.answers(),
                        IntentGuess.NONE,
                        words.actions(),
                        List.of(),
                        null,
                        speaker == Owner.HUMAN));
        draft.measure(new Effect.Measure.MessageCounted(seq, false, speaker, IntentGuess.NONE));
    }
}
