package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.texts.Phrasebook;
import java.util.Locale;

/**
 * How catalogues name the lines of a specification, whatever their language: "Memory", "Memoria
 * RAM" and "Mémoire" tell the same property.
 */
public final class Lines {

    static final Phrasebook PHRASES = Phrasebook.of("catalogue");

    private static final String SECTION = "line.";

    private Lines() {}

    /** Whether a line of that name tells that property. */
    public static boolean tell(String property, String name) {
        return PHRASES.in(SECTION + property, name.strip()).matches();
    }

    /** Whether there is such a property. */
    public static boolean know(String property) {
        return PHRASES.acts(SECTION).contains(SECTION + property.toLowerCase(Locale.ROOT));
    }
}
