package io.sigmagent.orchestrator.outbound;

import static java.time.format.DateTimeFormatter.ofLocalizedDate;
import static java.time.format.DateTimeFormatter.ofLocalizedTime;

import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.SystemTexts;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
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
    public String queued(String language, Owner agent, int position, Duration expectedWait) {
        return text(
                language,
                "queued",
                text(language, "not_free." + agent),
                position,
                wait(language, expectedWait));
    }

    @Override
    public String fallback(String language) {
        return text(language, "fallback");
    }

    @Override
    public String noHumanYet(String language) {
        return text(language, "no_human_yet");
    }

    @Override
    public String closedNow(String language, Optional<Instant> nextOpening, ZoneId zone) {
        return nextOpening
                .map(opening -> closedUntil(language, opening.atZone(zone)))
                .orElseGet(() -> text(language, "closed"));
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

    private static String wait(String language, Duration expected) {
        long minutes = Math.round(expected.toSeconds() / 60.0);
        return minutes < 60
                ? text(language, "wait.minutes", expected.toSeconds() < 60 ? 0 : minutes)
                : text(language, "wait.hours", Math.round(minutes / 60.0));
    }

    /** The clock on the shop's wall, told in the customer's way. */
    private static String closedUntil(String language, ZonedDateTime opening) {
        Locale locale = localeOf(language);
        return text(
                language,
                "closed_until",
                opening.format(ofLocalizedDate(FormatStyle.FULL).withLocale(locale)),
                opening.format(ofLocalizedTime(FormatStyle.SHORT).withLocale(locale)),
                opening.format(DateTimeFormatter.ofPattern("vvvv", locale)));
    }

    private static String text(String language, String key) {
        return bundle(language).getString(key);
    }

    /** An apostrophe is written twice in texts with arguments, and once in the others. */
    private static String text(String language, String key, Object... arguments) {
        return new MessageFormat(text(language, key), localeOf(language)).format(arguments);
    }

    /** The customer's own region where the language is theirs, the text's language else. */
    private static Locale localeOf(String language) {
        Locale wanted = Locale.forLanguageTag(language);
        Locale found = bundle(language).getLocale();
        return wanted.getLanguage().equals(found.getLanguage()) ? wanted : found;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "texts/orchestrator", Locale.forLanguageTag(language), ENGLISH_ELSE);
    }
}
