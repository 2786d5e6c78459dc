package io.sigmagent.sbdr.application;

import io.sigmagent.agent.texts.Phrasebook;
import java.util.regex.Matcher;

/** What customers say to this agent, from {@code phrases/sbdr_<language>.txt}. */
final class Heard {

    static final Phrasebook PHRASES = Phrasebook.of("sbdr");

    private Heard() {}

    /** Whether a text says that somewhere. */
    static boolean says(String act, String text) {
        return PHRASES.says(act, text);
    }

    /** Whether a text begins with it. */
    static boolean begins(String act, String text) {
        return PHRASES.in(act, bare(text)).lookingAt();
    }

    /** Whether a text is nothing else. */
    static boolean is(String act, String text) {
        return in(act, bare(text)).matches();
    }

    /** Where a text says it. */
    static Matcher in(String act, String text) {
        return PHRASES.in(act, text);
    }

    private static String bare(String text) {
        return text.strip().replaceAll("^[\\s¿¡.,!]+|[\\s?.,!]+$", "");
    }
}
