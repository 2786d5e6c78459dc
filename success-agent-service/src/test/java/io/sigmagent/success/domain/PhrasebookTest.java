package io.sigmagent.success.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.success.domain.Phrasebook.Sense;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PhrasebookTest {

    private final Phrasebook book =
            new Phrasebook(
                    Map.of(
                            Sense.YES, List.of("sí", "=ya", "funcion*"),
                            Sense.NO, List.of("no"),
                            Sense.FINE, List.of("no está mal"),
                            Sense.STOP, List.of("basta"),
                            Sense.FOUR, List.of("cuatro"),
                            Sense.BEFORE_RATING, List.of("un"),
                            Sense.BEHIND_RATING, List.of("estrellas")));

    @Test
    void readsWithoutCaseAndAccents() {
        assertThat(book.mood("SI")).isEqualTo(Mood.YES);
        assertThat(book.mood("No esta mal")).isEqualTo(Mood.YES);
    }

    @Test
    void findsWholeWordsAndAnyEndings() {
        assertThat(book.mood("sinfonía")).isEqualTo(Mood.OTHER);
        assertThat(book.mood("funcionaba")).isEqualTo(Mood.YES);
    }

    @Test
    void takesAWholeReplyOnlyAsAWhole() {
        assertThat(book.mood("¡ya!")).isEqualTo(Mood.YES);
        assertThat(book.mood("ya veo")).isEqualTo(Mood.OTHER);
    }

    @Test
    void takesAQuestionForNoYes() {
        assertThat(book.mood("¿y cómo funciona?")).isEqualTo(Mood.OTHER);
        assertThat(book.mood("sí, ¿y ahora?")).isEqualTo(Mood.YES);
    }

    @Test
    void takesDirectionsFromShortRepliesOnly() {
        assertThat(book.mood("basta por hoy")).isEqualTo(Mood.STOP);
        assertThat(book.mood("con eso no me basta para que la imagen salga")).isEqualTo(Mood.NO);
    }

    @Test
    void readsRatings() {
        assertThat(book.rating("un 4")).hasValue(4);
        assertThat(book.rating("cuatro estrellas")).hasValue(4);
        assertThat(book.rating("8/10")).hasValue(4);
        assertThat(book.rating("3 de 5, gracias")).hasValue(3);
        assertThat(book.rating("9")).isEmpty();
        assertThat(book.rating("4 problemas")).isEmpty();
    }

    @Test
    void hearsShouting() {
        assertThat(book.hearsAnger("DONDE ESTA MI DINERO")).isTrue();
        assertThat(book.hearsAnger("USB-C")).isFalse();
        assertThat(book.hearsAnger("Dónde está mi dinero")).isFalse();
    }

    @Property
    void readsAnyTextAndNoRatingBeyondFive(@ForAll String text) {
        OptionalInt rating = book.rating(text);

        assertThat(book.mood(text)).isNotNull();
        assertThat(rating.orElse(1)).isBetween(1, 5);
    }

    @Test
    void hearsNothingWithoutPhrases() {
        assertThat(new Phrasebook(Map.of()).mood("yes")).isEqualTo(Mood.OTHER);
        assertThat(new Phrasebook(Map.of()).hears(Sense.THANKS, "thanks")).isFalse();
    }
}
