package io.sigmagent.success.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.success.domain.Mood;
import io.sigmagent.success.domain.Phrasebook.Sense;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebooksTest {

    private final Phrasebooks books = new Phrasebooks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | yes | YES",
                "en | Done! | YES",
                "en | next please | NEXT",
                "en | that worked, thanks | YES",
                "en | no | NO",
                "en | it doesn't work | NO",
                "en | it doesn’t work | NO",
                "en | that did not work | NO",
                "en | not yet | NO",
                "en | I can't find the cable, there is an error | NO",
                "en | I'm not happy with it | NO",
                "en | no problem at all | YES",
                "en | can't complain | YES",
                "en | go back | BACK",
                "en | say that again | AGAIN",
                "en | again | AGAIN",
                "en | stop | STOP",
                "en | never mind, later | STOP",
                "en | it won't work after I go back to the menu and press it | NO",
                "en | what is a cable? | OTHER",
                "en | where do I find a good cable? | OTHER",
                "en | 👍 | YES",
                "es | sí | YES",
                "es | hecho | YES",
                "es | ya está | YES",
                "es | ha funcionado | YES",
                "es | no funciona | NO",
                "es | todavía no | NO",
                "es | no hay problema | YES",
                "es | siguiente | NEXT",
                "es | repita por favor | AGAIN",
                "es | atrás | BACK",
                "es | lo haré luego | STOP",
                "es | gracias por el cable para mi portátil | OTHER",
                "es | más o menos | NO",
                "es | ok | YES",
                "fr | oui | YES",
                "fr | c'est fait | YES",
                "fr | ça marche | YES",
                "fr | ça ne marche pas | NO",
                "fr | pas encore | NO",
                "fr | pas de souci | YES",
                "fr | suivant | NEXT",
                "fr | répétez s'il vous plaît | AGAIN",
                "fr | retour | BACK",
                "fr | plus tard | STOP",
                "fr | bof | NO",
                "fr | si je clique, que se passe-t-il ? | OTHER",
                "fr | yes | YES",
            })
    void understandShortReplies(String language, String text, Mood expected) {
        assertThat(books.in(language).mood(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 5 | 5",
                "en | I'd give it a 4 | 4",
                "en | five stars! | 5",
                "en | 7 out of 10 | 4",
                "en | ⭐⭐⭐ | 3",
                "en | 2 cables are missing | 0",
                "en | one of them fits | 0",
                "es | un cinco | 5",
                "es | le doy un 3 | 3",
                "es | cuatro estrellas, gracias | 4",
                "es | 2 de 5 | 2",
                "fr | quatre sur 5 | 4",
                "fr | je dirais 4 | 4",
                "fr | cinq étoiles | 5",
                "fr | un câble manque | 0",
            })
    void readRatings(String language, String text, int expected) {
        assertThat(books.in(language).rating(text).orElse(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | This is the third time I write to you | true",
                "en | I am fed up with this | true",
                "en | WHERE IS MY MONEY | true",
                "en | it does not work and I am a bit sad | false",
                "es | esto es inaceptable | true",
                "es | estoy harta de esperar | true",
                "es | no estoy contento | false",
                "fr | c'est inadmissible | true",
                "fr | j'en ai marre | true",
                "fr | je suis un peu déçu | false",
            })
    void hearAnger(String language, String text, boolean angry) {
        assertThat(books.in(language).hearsAnger(text)).isEqualTo(angry);
    }

    @ParameterizedTest
    @CsvSource({
        "en, THANKS, thank you so much",
        "es, PERSON, con una persona",
        "fr, INSISTS, annulez"
    })
    void hearWhatIsMeant(String language, Sense sense, String text) {
        assertThat(books.in(language).hears(sense, text)).isTrue();
    }
}
