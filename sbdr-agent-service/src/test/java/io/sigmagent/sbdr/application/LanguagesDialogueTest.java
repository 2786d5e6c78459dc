package io.sigmagent.sbdr.application;

import static io.sigmagent.sbdr.application.Talks.BRAIN;
import static io.sigmagent.sbdr.application.Talks.questionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same conversations in Spanish and French as in English. */
class LanguagesDialogueTest {

    private static final List<String> GAMING =
            List.of(
                    "busco un portátil para jugar, menos de 1500 dólares",
                    "je cherche un pc portable gamer à moins de 1500 dollars");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    es | ¿cuánta memoria tiene el segundo?       | Storm 15 Gaming Laptop (16 GB / 512 GB): Memory: 16 GB DDR5.
                    fr | combien de mémoire a le deuxième ?      | Storm 15 Gaming Laptop (16 GB / 512 GB) : Memory: 16 GB DDR5.
                    es | y la pantalla del 3?                    | Breeze 15 Gaming Laptop: Display: 15.6" 1920 x 1080, 120 Hz.
                    fr | quel écran pour le troisième ?          | Breeze 15 Gaming Laptop : Display: 15.6" 1920 x 1080, 120 Hz.
                    es | ¿cuánto pesa el primero?                | Exact 16 Gaming Laptop
                    fr | le dernier est-il en stock ?            | Breeze 15 Gaming Laptop : en stock.
                    es | ¿el último está disponible?             | Breeze 15 Gaming Laptop: hay existencias.
                    es | ¿cuánto cuesta el más barato?           | Breeze 15 Gaming Laptop cuesta $999.00.
                    fr | combien coûte le moins cher ?           | Breeze 15 Gaming Laptop coûte $999.00.
                    es | me quedo con el segundo                 | Storm 15 Gaming Laptop (16 GB / 512 GB) cuesta $1,299.00
                    fr | je prends la deuxième                   | Storm 15 Gaming Laptop (16 GB / 512 GB) coûte $1,299.00
                    es | ¿por qué el segundo?                    | Ember 60
                    fr | pourquoi le deuxième ?                  | Ember 60
                    es | porque si, ¿por qué?                    | Ember 50
                    es | compare el primero y el tercero         | Graphics: Ember 70 8 GB frente a Ember 50 6 GB
                    fr | comparez le premier et le troisième     | Graphics : Ember 70 8 GB contre Ember 50 6 GB
                    es | ¿cuál es el mejor?                      | Ember 70 8 GB, luego Ember 60 8 GB, luego Ember 50 6 GB
                    fr | lequel me conseillez-vous ?             | Ember 70 8 GB, puis Ember 60 8 GB, puis Ember 50 6 GB
                    es | es demasiado caro                       | barat
                    fr | c'est trop cher                         | moins cher
                    es | ¿tienen otros modelos?                  | encaje
                    fr | vous avez d'autres modèles ?            | convienne
                    es | algo más potente                        | mejor
                    fr | quelque chose de plus puissant          | mieux;meilleures
                    """)
    void answersAboutWhatWasShown(String language, String text, String expected) {
        Dialogue dialogue = in(language);
        assertThat(dialogue.says(GAMING.get(language.equals("es") ? 0 : 1)).products()).hasSize(3);

        Answer answer = dialogue.says(text);

        assertThat(answer.text()).containsAnyOf(expected.split(";", -1));
        assertThat(answer.language()).isEqualTo(language);
        assertThat(questionsIn(answer.text())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    es | un monitor de 27 pulgadas | algo más grande     | Lumo Strike 32 Monitor
                    fr | un écran de 27 pouces     | quelque chose de plus grand | Lumo Strike 32 Monitor
                    es | un televisor OLED por menos de 300 dólares | ¿y de 1200? | Lumo Glow 55 TV
                    fr | une télé OLED à moins de 300 dollars       | et à 1200 ? | Lumo Glow 55 TV
                    en | an OLED TV for less than $300              | and for 1200? | Lumo Glow 55 TV
                    """)
    void showsAnother(String language, String wish, String text, String title) {
        Dialogue dialogue = in(language);
        assertThat(dialogue.says(wish).products()).isNotEmpty();

        Answer answer = dialogue.says(text);

        assertThat(answer.products()).extracting(ShownProduct::title).containsExactly(title);
        assertThat(answer.actions()).contains("recommended:" + answer.products().getFirst().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    es | ¿qué venden?                 | portátiles gaming
                    fr | qu'est-ce que vous vendez ?  | PC portables gamer
                    es | ¿eres un robot?              | asistente de IA
                    fr | vous êtes un robot ?         | assistant IA
                    es | muchas gracias               | De nada;placer;No hay de qué
                    fr | merci beaucoup               | Je vous en prie;Avec plaisir;bien normal
                    es | no                           | No hay problema;Está bien;no pasa nada
                    fr | non                          | Pas de problème;Très bien;pas grave
                    es | no sé                        | No hay problema;Está bien;no pasa nada
                    fr | je ne sais pas               | Pas de problème;Très bien;pas grave
                    es | sí                           | Bien;De acuerdo;Estupendo
                    fr | oui                          | Bien;D'accord;Parfait
                    es | ¿hay algún descuento?        | descuentos
                    fr | une remise est possible ?    | remise
                    es | ¿hacen envíos a México?      | envío
                    fr | vous livrez en Belgique ?    | livraison
                    es | ¿qué tiempo hace?            | Solo puedo;fuera de lo que sé
                    fr | quel temps fait-il ?         | Je ne peux vous aider;sort de ce que
                    es | ¿venden cortadoras de jamón? | cortadoras de jamón;jamón
                    fr | vous vendez des trombones ?  | trombones
                    """)
    void answersSmallTalkAndGoesOn(String language, String text, String expected) {
        Dialogue dialogue = in(language);
        assertThat(dialogue.says(language.equals("es") ? "hola" : "bonjour").text())
                .containsIgnoringCase("IA");

        Answer answer = dialogue.says(text);

        assertThat(answer.text()).containsAnyOf(expected.split(";", -1));
        assertThat(questionsIn(answer.text())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    es | ¿dónde está mi pedido?                      | ORDER_STATUS
                    fr | où est ma commande ?                        | ORDER_STATUS
                    es | mi monitor no funciona                      | TECHNICAL_SUPPORT
                    fr | mon écran ne marche plus                    | TECHNICAL_SUPPORT
                    es | quiero hablar con una persona               | HUMAN_REQUEST
                    fr | je voudrais parler à quelqu'un              | HUMAN_REQUEST
                    """)
    void passesOnWhatIsNotItsOwn(String language, String text, Intent expected) {
        assertThat(in(language).says(text).outcome()).isEqualTo(new Outcome.Reroute(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | a phone please           | I don't know
                    es | un móvil, por favor      | no sé
                    fr | un téléphone s'il vous plaît | je ne sais pas
                    """)
    void asksNoFactorMoreThanTwiceAndRepeatsNoSentence(String language, String wish, String reply) {
        Dialogue dialogue = in(language);
        List<Factor> asked = new ArrayList<>();
        Set<String> questions = new HashSet<>();
        Set<String> before = Set.of();

        Answer answer = dialogue.says(wish);
        while (answer.asked() != null && asked.size() < 20) {
            asked.add(answer.asked());
            List<String> lines = Arrays.asList(answer.text().split("\n+", -1));
            assertThat(questions.add(lines.getLast())).as(lines.getLast()).isTrue();
            assertThat(before).doesNotContainAnyElementsOf(lines);
            before = Set.copyOf(lines);
            answer = dialogue.says(reply);
        }

        assertThat(asked).hasSize(10);
        assertThat(asked)
                .allSatisfy(factor ->
                        assertThat(asked.stream().filter(factor::equals)).hasSizeLessThan(3));
        assertThat(answer.outcome()).isEqualTo(new Outcome.Unqualified());
    }

    private static Dialogue in(String language) {
        return Dialogue.with(AgentKind.SBDR, BRAIN, ShopSamples.shop()).speaking(language);
    }
}
