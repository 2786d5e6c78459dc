package io.sigmagent.sbdr.application;

import static io.sigmagent.sbdr.application.Talks.BRAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.ShownProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How products are put before a customer: in stock or not, on sale, with sheet or without. */
class ProductsOnOfferTest {

    @Test
    void namesTheOnlyFitThatIsSoldOutWithoutRecommendingIt() {
        Dialogue dialogue = talk(ShopSamples.shop());

        Answer answer = dialogue.says("a 43 inch TV");

        assertThat(answer.text())
                .contains("Lumo Glow 43 TV", "$449.00, out of stock at the moment")
                .containsAnyOf("One of our", "There is a match");
        assertThat(answer.actions()).noneMatch(action -> action.startsWith("recommended:"));
        assertThat(dialogue.says("is it in stock?").text())
                .contains("The Lumo Glow 43 TV is out of stock at the moment.");
    }

    @Test
    void saysThatSeveralFitsAreSoldOutAndThatThisMayBeOld() {
        Answer answer = talk(soldOutSpeakers().cached()).says("a speaker");

        assertThat(answer.products()).hasSize(2).noneMatch(ShownProduct::inStock);
        assertThat(answer.text())
                .contains("Pico One", "Pico Two", "from a short while ago")
                .doesNotContain("One of our");
        assertThat(answer.actions()).noneMatch(action -> action.startsWith("recommended:"));
    }

    @Test
    void showsOthersThatAreSoldOutAsNearestOnly() {
        InMemoryStore store = soldOutSpeakers();
        Dialogue dialogue = talk(store);
        assertThat(dialogue.says("a speaker").products()).hasSize(2);

        Answer cheaper = dialogue.says("anything cheaper?");
        Answer dearer = talk(soldOutSpeakers()).says("a speaker over $25");

        assertThat(cheaper.actions()).noneMatch(action -> action.startsWith("recommended:"));
        assertThat(dearer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Pico Two Speaker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Loud for its size. Also red. | Loud for its size. | true
                    Is it loud? Also red.        | Is it loud         | false
                    Now $5 off. Also red.        | $5 off             | false
                    """)
    void tellsTheFirstSentenceWhereThereIsNoSheetUnlessItAsksOrPrices(
            String description, String first, boolean told) {
        String text = talk(describedSpeaker(description)).says("a speaker").text();

        assertThat(text).contains("Pico One Speaker", "$20.00").doesNotContain("Also red");
        assertThat(text.contains(first)).isEqualTo(told);
    }

    @Test
    void tellsNoSentenceThatIsTooLong() {
        String endless = "Loud " + "and loud ".repeat(30) + "again.";

        assertThat(talk(describedSpeaker(endless)).says("a speaker").text())
                .contains("Pico One Speaker")
                .doesNotContain("and loud");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    39.00 | $20.00 (before $39.00)
                    20.00 | $20.00
                    15.00 | $20.00
                    """)
    void tellsAnEarlierPriceOnlyWhereItWasHigher(String before, String price) {
        InMemoryStore store =
                new InMemoryStore()
                        .selling(
                                ShopSamples.item("Pico One Speaker", "Speakers", "speaker")
                                        .sale("20.00", before)
                                        .build());

        String text = talk(store).says("a speaker").text();

        assertThat(text).contains(price);
        assertThat(text.contains("before")).isEqualTo(price.contains("before"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a monitor of at least 60 inches           | at least 60 inch
                    a 70 inch monitor                         | 70 inch
                    a gaming laptop between $200 and $400     | between $200.00 and $400.00
                    a gaming laptop for about $300            | around $300.00
                    """)
    void repeatsTheWishThatNothingMeets(String wish, String said) {
        assertThat(talk(ShopSamples.shop()).says(wish).text()).containsIgnoringCase(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks", "ok", "why?", "how much is the second one?"})
    void takesNoSuchReplyForAnAnswerToItsQuestion(String reply) {
        Dialogue dialogue = talk(ShopSamples.shop());
        assertThat(dialogue.says("a gaming laptop under $1500").asked()).isEqualTo(Factor.USE_CASE);

        assertThat(dialogue.says(reply).facts()).isEmpty();
    }

    @Test
    void takesTheOneTalkedAboutLast() {
        Dialogue dialogue = talk(ShopSamples.shop());
        assertThat(dialogue.says("a gaming laptop under $1500").products()).hasSize(3);
        assertThat(dialogue.says("tell me about the third").text()).contains("Breeze");

        assertThat(dialogue.says("I'll take it").text()).contains("Breeze", "$999.00");
    }

    @Test
    void ignoresAPlaceWhereNothingIsShown() {
        Dialogue dialogue = talk(ShopSamples.shop());
        assertThat(dialogue.says("a 27 inch monitor").products()).hasSize(2);

        Answer answer = dialogue.says("tell me about number 3");

        assertThat(answer.actions()).noneMatch(action -> action.startsWith("described:"));
    }

    @Test
    void looksForBothWhenABiggerOneComesWithANewBudgetAndRequirement() {
        Dialogue dialogue = talk(ShopSamples.shop());
        assertThat(dialogue.says("a gaming laptop under $1500").products()).hasSize(3);

        Answer answer = dialogue.says("a bigger one with 32GB RAM under $2000");

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Storm 17 Gaming Laptop");
        assertThat(answer.facts()).hasSize(2);
    }

    @Test
    void standsByWhatItShowedWhenAQualifiedCustomerAsksAgain() {
        Dialogue dialogue = talk(ShopSamples.shop());
        for (String text :
                new String[] {
                    "a gaming laptop under $1500", "mostly Cyberpunk", "16GB RAM", "by Friday"
                }) {
            assertThat(dialogue.says(text).text()).isNotBlank();
        }

        Answer answer = dialogue.says(Intent.PRODUCT_INQUIRY, "show me the laptops again");

        assertThat(answer.asked()).isNull();
        assertThat(answer.text())
                .containsAnyOf("still fits best", "the best match", "still my advice");
    }

    private static InMemoryStore soldOutSpeakers() {
        return new InMemoryStore()
                .selling(
                        ShopSamples.item("Pico One Speaker", "Speakers", "speaker")
                                .soldOut("20.00")
                                .build(),
                        ShopSamples.item("Pico Two Speaker", "Speakers", "speaker")
                                .soldOut("30.00")
                                .build());
    }

    private static InMemoryStore describedSpeaker(String description) {
        return new InMemoryStore()
                .selling(
                        ShopSamples.item("Pico One Speaker", "Speakers", "speaker")
                                .describing(description)
                                .price("20.00")
                                .build());
    }

    private static Dialogue talk(InMemoryStore store) {
        return Dialogue.with(AgentKind.SBDR, BRAIN, store);
    }
}
