package io.sigmagent.agent.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String MARK = "k3f9a2";

    private final Tokens tokens = new Tokens(MARK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "5555555555554444",
                "3782-822463-10005",
                "４１１１ １１１１ １１１１ １１１１",
                "jane.doe+shop@example.co.uk",
                "ana (at) ejemplo (dot) es",
                "jean arobase exemple point fr",
                "DE89 3704 0044 0532 0130 00",
                "ES9121000418450200051332",
                "fr14 2004 1010 0505 0001 3m02 606",
                "+34 612 345 678",
                "06 12 34 56 78",
                "(415) 555-0132",
                "0049 30 901820",
                "612345678",
                "12 Garden Street, Apt 4, Springfield, IL 62704",
                "221B Baker St., London NW1 6XE",
                "Calle de Alcalá, 45, 3º B, 28014 Madrid",
                "Avda. de la Constitución nº 12, 41001 Sevilla",
                "7 bis, rue des Lilas, 75011 Paris",
                "12 avenue Victor Hugo, 69003 Lyon",
                "Lindenstraße 5, 10969 Berlin"
            })
    void hidesWhatIsPersonal(String datum) {
        String masked = tokens.mask("It is " + datum + " by the way");

        assertThat(masked).matches("It is \\[\\[[A-Z]+_1_" + MARK + "]] by the way");
        assertThat(tokens.restore(masked)).isEqualTo("It is " + datum + " by the way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between 800 and 1,200 dollars",
                "500-1500",
                "1299.00",
                "1.299,00 €",
                "order #1001",
                "by 2026-11-24",
                "24/12/2026",
                "16 GB RAM, 1 TB, 144 Hz, 2560 x 1440",
                "2 or 3 of them at 1299.00 1499.00",
                "100 000",
                "no more than 1500000",
                "a way to place it at home"
            })
    void leavesWhatIsNotPersonal(String text) {
        assertThat(tokens.mask(text)).isEqualTo(text);
    }

    @Test
    void hidesAPhoneThatOnlyTheWordsTell() {
        assertThat(tokens.mask("call me on 555-0132")).doesNotContain("0132");
        assertThat(tokens.mask("mi dirección es Los Olivos, bloque 3, 2 izquierda"))
                .doesNotContain("Olivos");
    }

    @Test
    void givesADatumTheSameTokenThroughoutTheTurn() {
        String first = tokens.mask("jane@example.com");

        assertThat(tokens.mask("again: jane@example.com")).isEqualTo("again: " + first);
        assertThat(tokens.mask("joe@example.com")).isNotEqualTo(first);
    }

    @Test
    void hidesTheCustomersName() {
        Tokens named = tokens.hidingName("Jane Doe-Smith");

        assertThat(named.mask("Hi Jane, is Jane Doe-Smith right? Janet?"))
                .doesNotContain("Doe")
                .doesNotContain("Jane,")
                .contains("Janet");
        assertThat(named.restore(named.mask("Hi Jane, Janet"))).isEqualTo("Hi Jane, Janet");
    }

    @Test
    void restoresATokenWithoutItsBrackets() {
        String token = tokens.mask("jane@example.com").replaceAll("[\\[\\]]", "");

        assertThat(tokens.restore("Sent to " + token + ".")).isEqualTo("Sent to jane@example.com.");
    }

    @Test
    void knowsATokenThatIsMadeUp() {
        String real = tokens.mask("jane@example.com");

        assertThat(tokens.isBroken(real + " and a word")).isFalse();
        assertThat(tokens.isBroken("[[EMAIL_9_" + MARK + "]]")).isTrue();
        assertThat(tokens.isBroken("EMAIL_x_" + MARK)).isTrue();
    }

    @Test
    void restoresATextThatBearsATokenItself() {
        String text = "[[EMAIL_1_" + MARK + "]] jane@example.com EMAIL_1_" + MARK;

        assertThat(tokens.restore(tokens.mask(text))).isEqualTo(text);
    }

    @Property(tries = 2000)
    void letsNoDatumThroughAndRestoresExactly(
            @ForAll("texts") String before,
            @ForAll("data") String datum,
            @ForAll("texts") String between,
            @ForAll("data") String other,
            @ForAll("texts") String after) {
        Tokens fresh = new Tokens(MARK);
        String text = before + " " + datum + " " + between + "\n" + other + " " + after;

        String masked = fresh.mask(text);

        assertThat(masked).doesNotContain(datum).doesNotContain(other);
        for (String part : List.of(datum, other)) {
            assertThat(digits(masked)).doesNotContain(longDigits(part));
        }
        assertThat(fresh.restore(masked)).isEqualTo(text);
    }

    /** A long number of a datum; a mark that no text holds where it has none. */
    private static String longDigits(String datum) {
        String digits = digits(datum);
        return digits.length() < 8 ? "none" : digits;
    }

    private static String digits(String text) {
        return text.replaceAll("_\\d+_" + MARK, "").replaceAll("\\D", "");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words =
                Arbitraries.of(
                                "hello",
                                "¿qué tal?",
                                "is it [[ready]]",
                                "$1 \\ {x}",
                                "ça va",
                                "#7",
                                "(",
                                "\"quoted\"",
                                "my card:",
                                "mail:",
                                "call",
                                "€20",
                                "x,",
                                "…")
                        .list()
                        .ofMaxSize(6)
                        .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(words, Arbitraries.strings().alpha().ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> data() {
        return Arbitraries.oneOf(cards(), emails(), phones(), addresses());
    }

    private static Arbitrary<String> cards() {
        Arbitrary<String> gap = Arbitraries.of("", " ", "-", ".");
        return Combinators.combine(Arbitraries.strings().numeric().ofLength(14), gap)
                .as((digits, between) -> {
                    String card = luhn("4" + digits);
                    return card.replaceAll("(.{4})(?=.)", "$1" + between);
                });
    }

    private static String luhn(String start) {
        for (int check = 0; check < 10; check++) {
            int sum = 0;
            String card = start + check;
            for (int i = 0; i < card.length(); i++) {
                int digit = card.charAt(card.length() - 1 - i) - '0';
                int weighed = i % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            if (sum % 10 == 0) {
                return card;
            }
        }
        throw new IllegalStateException("no check digit");
    }

    private static Arbitrary<String> emails() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(9),
                        Arbitraries.of("", ".x", "+tag", "_1", "-b"),
                        Arbitraries.of("example.com", "mail.example.org", "correo.es", "ex.co.uk"))
                .as((name, tail, host) -> name + tail + "@" + host);
    }

    private static Arbitrary<String> phones() {
        return Combinators.combine(
                        Arbitraries.of("+34 ", "+1-", "0033 ", "+44(0)", "+49"),
                        Arbitraries.integers().between(200, 999),
                        Arbitraries.integers().between(100_000, 999_999))
                .as((country, area, number) -> country + area + " " + number);
    }

    private static Arbitrary<String> addresses() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.of("Garden", "Old Mill", "Kings", "Saint John's"),
                        Arbitraries.of("Street", "Ave", "Road", "Lane"),
                        Arbitraries.of("", ", 62704 Springfield", ", Boston, MA 02110"))
                .as((number, name, street, town) -> number + " " + name + " " + street + town);
    }
}
