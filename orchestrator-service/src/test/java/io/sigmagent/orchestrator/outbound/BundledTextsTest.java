package io.sigmagent.orchestrator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Promises;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledTextsTest {

    private static final BundledTexts TEXTS = new BundledTexts();
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant OPENING = Instant.parse("2026-11-26T08:00:00Z");
    private static final ResourceBundle ENGLISH = bundle("en");

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void allLanguagesSayTheSame(String language) {
        ResourceBundle bundle = bundle(language);

        assertThat(bundle.getLocale().getLanguage()).isEqualTo(language);
        assertThat(arguments(bundle)).isEqualTo(arguments(ENGLISH));
    }

    /** A single one would hide the arguments after it, a double one would show. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void apostrophesAreDoubledWhereThereAreArguments(String language) {
        ResourceBundle bundle = bundle(language);
        assertThat(bundle.keySet())
                .allSatisfy(key -> {
                    String text = bundle.getString(key);
                    assertThat(text).isNotBlank();
                    assertThat(text)
                            .doesNotContainPattern(text.contains("{0") ? "(?<!')'(?!')" : "''");
                });
    }

    /** Only the state that a call back belongs to may promise one. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void nothingIsPromisedThatTheStateDoesNotSay(String language) {
        assertThat(Promises.in(TEXTS.humanIsLate(language))).hasSize(1);
        assertThat(sayings(language).flatMap(text -> Promises.in(text).stream())).isEmpty();
        assertThat(TEXTS.closedNow(language, Optional.empty(), MADRID))
                .doesNotContainPattern("\\d");
        assertThat(TEXTS.noHumanYet(language)).doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | 0    | less than a minute
                    en | 59   | less than a minute
                    en | 60   | about a minute
                    en | 89   | about a minute
                    en | 90   | about 2 minutes
                    en | 180  | about 3 minutes
                    en | 3569 | about 59 minutes
                    en | 3600 | about an hour
                    en | 7300 | about 2 hours
                    es | 30   | menos de un minuto
                    es | 61   | un minuto aproximadamente
                    es | 180  | unos 3 minutos
                    es | 3600 | una hora aproximadamente
                    es | 7300 | unas 2 horas
                    fr | 30   | moins d’une minute
                    fr | 61   | environ une minute
                    fr | 180  | environ 3 minutes
                    fr | 3600 | environ une heure
                    fr | 7300 | environ 2 heures
                    """)
    void toldWaitsAreRounded(String language, long seconds, String wait) {
        assertThat(TEXTS.queued(language, Owner.SBDR, 2, Duration.ofSeconds(seconds)))
                .endsWith(" " + wait + ".");
    }

    @Test
    void thePlaceIsToldInPlainWords() {
        Duration wait = Duration.ofMinutes(3);

        assertThat(TEXTS.queued("en", Owner.SBDR, 3, wait))
                .isEqualTo(
                        "Our product specialist is not free yet. You are number 3 in line; expected"
                                + " wait: about 3 minutes.");
        assertThat(TEXTS.queued("es", Owner.ACCOUNT, 1, wait))
                .isEqualTo(
                        "Nuestro gestor de cuentas todavía no está libre. Es la próxima persona en"
                                + " la cola; espera prevista: unos 3 minutos.");
        assertThat(TEXTS.queued("fr", Owner.SUCCESS, 2, wait))
                .isEqualTo(
                        "Notre équipe d’accompagnement client n’est pas encore libre. Vous êtes en"
                                + " position 2 dans la file ; attente prévue : environ 3 minutes.");
        assertThat(TEXTS.queued("en", Owner.HUMAN, 1, wait)).contains("You are next in line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en    | Thursday, November 26, 2026 at 9:00 AM (Central European Time)
                    en-GB | Thursday, 26 November 2026 at 09:00 (Central European Time)
                    es    | jueves, 26 de noviembre de 2026 a las 9:00 (hora de Europa central)
                    fr    | jeudi 26 novembre 2026 à 09:00 (heure d’Europe centrale)
                    pt    | Thursday, November 26, 2026 at 9:00 AM (Central European Time)
                    """)
    void theNextOpeningIsToldByTheShopsClock(String language, String opening) {
        assertThat(plain(TEXTS.closedNow(language, Optional.of(OPENING), MADRID)))
                .contains(opening);
    }

    @ParameterizedTest
    @CsvSource({
        "en, email, phone, helping",
        "es, correo, teléfono, ayudándole",
        "fr, e-mail, téléphone, aider"
    })
    void closedAsksForAContactAndGoesOn(String language, String mail, String phone, String help) {
        assertThat(
                        List.of(
                                TEXTS.closedNow(language, Optional.of(OPENING), MADRID),
                                TEXTS.closedNow(language, Optional.empty(), MADRID)))
                .allSatisfy(text -> assertThat(text).contains(mail, phone, help));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "pt", "zh-Hans-CN"})
    void otherLanguagesGetEnglish(String language) {
        assertThat(TEXTS.completed(language)).isEqualTo(ENGLISH.getString("completed"));
        assertThat(TEXTS.queued(language, Owner.SBDR, 1, Duration.ZERO)).contains("next in line");
    }

    private static Stream<String> sayings(String language) {
        return Stream.concat(
                Stream.of(Owner.SBDR, Owner.ACCOUNT, Owner.SUCCESS, Owner.HUMAN)
                        .flatMap(owner ->
                                Stream.of(
                                        TEXTS.handoff(language, owner),
                                        TEXTS.queued(language, owner, 2, Duration.ZERO))),
                Stream.of(
                        TEXTS.fallback(language),
                        TEXTS.noHumanYet(language),
                        TEXTS.closedNow(language, Optional.of(OPENING), MADRID),
                        TEXTS.closedNow(language, Optional.empty(), MADRID),
                        TEXTS.ratingRequest(language),
                        TEXTS.completed(language)));
    }

    /** Which arguments each text takes, and how. */
    private static Map<String, String> arguments(ResourceBundle bundle) {
        Map<String, String> arguments = new TreeMap<>();
        for (String key : bundle.keySet()) {
            Set<String> found = new TreeSet<>();
            Pattern.compile("\\{\\d")
                    .matcher(bundle.getString(key))
                    .results()
                    .forEach(argument -> found.add(argument.group()));
            arguments.put(key, found + " " + kinds(bundle.getString(key)));
        }
        return arguments;
    }

    private static List<String> kinds(String text) {
        Format[] formats = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex();
        return Arrays.stream(formats)
                .map(format -> format == null ? "text" : format.getClass().getSimpleName())
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("texts/orchestrator", Locale.of(language));
    }
}
