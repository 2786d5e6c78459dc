package io.sigmagent.orchestrator.outbound;

import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.SystemTexts;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Texts from {@code texts/orchestrator_<language>.properties}, English where a language has none.
 */
@Component
final class BundledTexts implements SystemTexts, Apologies.Words {

    private static final Control ENGLISH_ELSE =
            new Control() {
                @Override
                public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
                    return locale.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
                }
            };

    @Override
    public String handoff(String language, Owner to) {
        return text(language, "handoff." + to);
    }

    @Override
    public String fallback(String language) {
        return text(language, "fallback");
    }

    @Override
    public String humanIsLate(String language) {
        return text(language, "human_is_late");
    }

    @Override
    public String ratingRequest(String language) {
        return text(language, "rating_request");
    }

    @Override
    public String completed(String language) {
        return text(language, "completed");
    }

    @Override
    public String sorry(String language) {
        return text(language, "sorry");
    }

    private static String text(String language, String key) {
        return ResourceBundle.getBundle(
                        "texts/orchestrator", Locale.forLanguageTag(language), ENGLISH_ELSE)
                .getString(key);
    }
}
