package io.sigmagent.sbdr.application;

import static io.sigmagent.sbdr.application.Talks.BRAIN;
import static io.sigmagent.sbdr.application.Talks.questionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer goes on about Exact 16 ($1,500), Storm 15 ($1,299) and Breeze 15 ($999). */
class FollowUpDialogueTest {

    private final InMemoryStore store = ShopSamples.shop();
    private final Dialogue dialogue = Dialogue.with(AgentKind.SBDR, BRAIN, store);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    how much RAM does the second one have?       | Storm 15 Gaming Laptop (16 GB / 512 GB): Memory: 16 GB DDR5.
                    what is the screen of number 3?              | Breeze 15 Gaming Laptop: Display: 15.6" 1920 x 1080, 120 Hz.
                    and the weight of the first?                 | does not say anything about the weight
                    is the last one in stock?                    | The Ravel Breeze 15 Gaming Laptop is in stock.
                    how much is the cheapest?                    | The Ravel Breeze 15 Gaming Laptop costs $999.00.
                    what does the most expensive cost?           | The Ravel Exact 16 Gaming Laptop costs $1,500.00.
                    tell me more about the Breeze                | A laptop that does its work.
                    I'll take the second one                     | Good choice.
                    does it have an SSD?                         | Exact 16 Gaming Laptop: Storage: 1 TB SSD.
                    """)
    void answersFromTheCatalogue(String text, String expected) {
        show();

        Answer answer = dialogue.says(text);

        assertThat(answer.text()).contains(expected);
        assertThat(questionsIn(answer.text())).isEqualTo(1);
    }

    @Test
    void keepsTalkingAboutTheSameProduct() {
        show();
        assertThat(dialogue.says("tell me about the third").text()).contains("Breeze");

        assertThat(dialogue.says("does it have 16GB of RAM?").text())
                .contains("Breeze 15 Gaming Laptop: Memory: 8 GB DDR5.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare the first and the third",
                "which one is better?",
                "what is the difference between Exact and Breeze"
            })
    void comparesTwo(String text) {
        show();

        Answer answer = dialogue.says(text);

        assertThat(answer.text()).contains("$1,500.00", "Where they differ", "against");
        assertThat(answer.actions()).anyMatch(action -> action.startsWith("compared:"));
    }

    @Test
    void comparesOneWithTheFirstOther() {
        show();

        assertThat(dialogue.says("is the second better?").text())
                .contains("$1,299.00", "$1,500.00");
        assertThat(dialogue.says("is the first better?").text()).contains("$1,500.00", "$1,299.00");
    }

    @Test
    void saysWhenTwoAreTheSame() {
        var twins =
                new InMemoryStore()
                        .selling(
                                StoreSamples.product("Pico One Speaker", "Speakers", "20.00"),
                                StoreSamples.product("Pico Two Speaker", "Speakers", "30.00"));
        var talk = Dialogue.with(AgentKind.SBDR, BRAIN, twins);
        assertThat(talk.says("a speaker").products()).hasSize(2);

        assertThat(talk.says("compare them").text()).contains("specifications are the same");
    }

    @Test
    void tellsWhy() {
        show();

        assertThat(dialogue.says("why these?").text())
                .contains("Graphics: Ember 70 8 GB", "Graphics: Ember 50 6 GB");
        assertThat(dialogue.says("why the second one?").text())
                .contains("Ember 60")
                .doesNotContain("Ember 50");
    }

    @Test
    void findsCheaperOnes() {
        assertThat(dialogue.says("a gaming laptop").products()).isNotEmpty();
        assertThat(dialogue.says("gaming laptop over $1200").products()).isNotEmpty();

        Answer cheaper = dialogue.says("that's too expensive");

        assertThat(cheaper.products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Breeze 15 Gaming Laptop");
        assertThat(dialogue.says("anything cheaper?").text()).contains("already the cheapest");
    }

    @Test
    void takesCheaperWithAnAmountForANewBudget() {
        show();

        Answer answer = dialogue.says("cheaper, under $1000 please");

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Breeze 15 Gaming Laptop");
        assertThat(answer.facts()).isNotEmpty();
    }

    @Test
    void findsBetterOnesWithinTheBudget() {
        show();

        assertThat(dialogue.says("something faster").text()).contains("already the best");
    }

    @Test
    void findsOthers() {
        assertThat(dialogue.says("a monitor up to 300").products()).hasSize(1);

        assertThat(dialogue.says("anything else?").text()).contains("all I have that fits");
    }

    @Test
    void findsOtherSizes() {
        assertThat(dialogue.says("a 27 inch monitor").products()).hasSize(2);

        Answer bigger = dialogue.says("something bigger");

        assertThat(bigger.products())
                .extracting(ShownProduct::title)
                .containsExactly("Lumo Strike 32 Monitor");
        assertThat(dialogue.says("bigger").text()).contains("nothing bigger");
        assertThat(dialogue.says("a smaller one").products()).hasSize(2);
        assertThat(dialogue.says("smaller").text()).contains("nothing smaller");
    }

    @Test
    void saysWhenSizesAreNotTold() {
        assertThat(dialogue.says("headphones").products()).isNotEmpty();

        assertThat(dialogue.says("bigger ones").text()).contains("does not tell the sizes");
    }

    @Test
    void tellsWhyOfTheOnlyOneShown() {
        assertThat(dialogue.says("a monitor up to 300").products()).hasSize(1);

        assertThat(dialogue.says("which is better").text()).contains("Screen size: 27");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tell me about the second one",
                "compare the first and the second",
                "why?",
                "bigger",
                "cheaper"
            })
    void inventsNothingWhileTheStoreIsAway(String text) {
        show();
        InMemoryStore away = store.failing(Failure.UNAVAILABLE);

        Answer answer = dialogue.says(text);

        assertThat(away.calls()).isPositive();
        assertThat(answer.text())
                .containsAnyOf("can't look", "does not answer")
                .doesNotContain("Ember");
        assertThat(answer.products()).isEmpty();
    }

    @Test
    void saysWhenAProductIsGone() {
        ShownProduct gone = ShownProduct.of(StoreSamples.product("Old Thing", "Speakers", "9.00"));
        Packet packet = new Packet("r", "", List.of(), List.of(), "en", null);
        Dialogue returned = dialogue.handedOver(packet, gone);

        assertThat(returned.says("how much is the first one?").text())
                .contains("Old Thing is no longer");
        assertThat(returned.says("anything cheaper?").text()).isNotBlank();
    }

    private void show() {
        assertThat(dialogue.says("a gaming laptop under $1500").products()).hasSize(3);
    }
}
