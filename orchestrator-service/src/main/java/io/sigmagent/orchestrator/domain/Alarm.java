package io.sigmagent.orchestrator.domain;

import java.util.Arrays;
import java.util.Optional;

/** What brings a person at once, whoever has the session; the first of several counts. */
public enum Alarm {
    /** The customer may hurt themselves. */
    SELF_HARM,
    /** Violence is threatened. */
    THREAT,
    /** A lawyer, a court or a regulator is threatened with. */
    LEGAL;

    /** What a customer's message gives away, in English, Spanish or French. */
    public static Optional<Alarm> in(String text) {
        String plain = AlarmPhrases.plain(text);
        return Arrays.stream(values())
                .filter(alarm -> AlarmPhrases.SHIPPED.find(alarm, plain))
                .findFirst();
    }
}
