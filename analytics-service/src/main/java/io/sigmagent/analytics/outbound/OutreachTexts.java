package io.sigmagent.analytics.outbound;

import io.sigmagent.analytics.domain.Outreach;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * What is written first to customers, from {@code texts/outreach_<language>.properties}, English
 * where a language has none.
 */
final class OutreachTexts {

    private static final int PHRASINGS = 2;
    private static final Control ENGLISH_ELSE =
            new Control() {
                @Override
                public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
                    return locale.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
                }
            };

    /** The text for the most telling indicator; the same outreach the same. */
    String text(Outreach outreach) {
        String key = outreach.indicators().getFirst().wireName();
        int phrasing = 1 + Math.floorMod(outreach.eventId("text").hashCode(), PHRASINGS);
        return ResourceBundle.getBundle(
                        "texts/outreach", Locale.forLanguageTag(outreach.language()), ENGLISH_ELSE)
                .getString(key + "." + phrasing);
    }
}
