package io.sigmagent.sbdr.application;

import static io.sigmagent.sbdr.application.Talks.BRAIN;
import static io.sigmagent.sbdr.application.Talks.questionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SbdrDialogueTest {

    private final InMemoryStore store = ShopSamples.shop();
    private final Dialogue dialogue = Dialogue.with(AgentKind.SBDR, BRAIN, store);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hi, I'm looking for a gaming laptop under $1500    | 1500 | Gaming Laptop
                    a notebook for university, max 900                 | 900  | Ultrabook
                    I need a 4K monitor below $400                     | 400  | UHD Monitor
                    gaming monitor with 144Hz up to 600                | 600  | Strike
                    some noise cancelling headphones under 200 dollars | 200  | Hush
                    earbuds for running, less than $60                 | 60   | Earbuds
                    a phone with 256GB, budget is 700                  | 700  | Smartphone
                    OLED TV, at most $1,200                            | 1200 | TV
                    laptop with 32 GB RAM under $2,000                 | 2000 | Storm 17
                    cheap headphones                                   | 9999 | Aria
                    a light laptop for travel, no more than $1000      | 1000 | Feather 13
                    2 monitors for the office under 300 each           | 300  | Clear 27
                    """)
    void showsOnlyWhatFitsWithTruePricesAndAsksOneQuestion(
            String wish, BigDecimal most, String title) {
        Answer answer = dialogue.says(wish);

        assertThat(answer.products())
                .isNotEmpty()
                .hasSizeLessThan(4)
                .allSatisfy(this::isTrue)
                .allSatisfy(shown -> assertThat(shown.title()).contains(title))
                .allSatisfy(shown -> assertThat(shown.price().amount()).isLessThanOrEqualTo(most))
                .allSatisfy(shown ->
                        assertThat(answer.text()).contains(shown.title(), shown.price().display()));
        assertThat(questionsIn(answer.text())).isEqualTo(1);
        assertThat(answer.text()).endsWith("?");
        assertThat(answer.actions()).contains("recommended:" + answer.products().getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a gaming laptop for less than $500",
                "a monitor with 500 Hz",
                "a phone with 8 TB of storage",
                "headphones for more than $900",
                "an OLED TV under $300"
            })
    void saysThatNothingFits(String wish) {
        Answer answer = dialogue.says(wish);

        assertThat(answer.text()).containsAnyOf("Nothing fits", "none of our", "None of our");
        assertThat(answer.actions())
                .noneMatch(action -> action.startsWith("recommended:"))
                .anyMatch(action -> action.startsWith("nearest:"));
        assertThat(answer.products()).isNotEmpty().allSatisfy(this::isTrue);
        assertThat(questionsIn(answer.text())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"do you sell coffee machines?", "I need a printer", "a game console please"})
    void saysWhatTheShopDoesNotSell(String wish) {
        Answer answer = dialogue.says(wish);

        assertThat(answer.text())
                .containsAnyOf("We don't sell", "not part of our range")
                .contains("gaming laptops");
        assertThat(answer.products()).isEmpty();
        assertThat(answer.asked()).isEqualTo(Factor.CATEGORY);
    }

    @Test
    void greetsOnceAndByName() {
        Dialogue named =
                dialogue.customer(
                        new Customer(
                                "Alex Chen",
                                Tier.PROSPECT,
                                null,
                                IdentityLevel.ANONYMOUS,
                                null,
                                null));

        assertThat(named.says(Intent.GREETING, "hello").text())
                .contains("Alex")
                .contains("AI assistant");
        assertThat(named.says(Intent.GREETING, "hi again").text()).doesNotContain("AI assistant");
        assertThat(named.says(Intent.GREETING, "hello").text()).startsWith("Hello again.");
    }

    @Test
    void qualifiesALeadWithoutAskingForWhatItKnows() {
        List<Factor> asked = new ArrayList<>();

        Answer answer = dialogue.says("I want a gaming laptop under $1500");
        for (String reply : List.of("mostly Cyberpunk", "16GB RAM and 144Hz", "by Friday")) {
            assertThat(answer.outcome()).isEqualTo(new Outcome.Continue());
            asked.add(answer.asked());
            answer = dialogue.says(reply);
        }

        assertThat(answer.outcome()).isEqualTo(new Outcome.Qualified());
        assertThat(answer.leadScore()).isEqualTo(85);
        assertThat(answer.asked()).isNull();
        assertThat(asked)
                .containsExactly(Factor.USE_CASE, Factor.TECHNICAL_REQUIREMENTS, Factor.TIMELINE);
    }

    @Test
    void confirmsABudgetWithoutCurrencyOnce() {
        say("I need a laptop for work with 16GB RAM and 512 GB storage, my budget is 1000");

        Answer confirming = dialogue.says("by Friday");
        Answer settled = dialogue.says("yes");

        assertThat(confirming.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(confirming.actions()).contains("next:confirm_budget");
        assertThat(confirming.text()).contains("$1,000.00").endsWith("?");
        assertThat(settled.outcome()).isEqualTo(new Outcome.Qualified());
    }

    @Test
    void asksForTheAmountWhenTheBudgetIsVague() {
        say("a cheap laptop for work with 16GB RAM and 512 GB storage", "asap");

        Answer confirming = dialogue.says("I decide that");

        assertThat(confirming.leadScore()).isEqualTo(85);
        assertThat(confirming.text()).endsWith("which amount should it not exceed?");
    }

    @Test
    void asksNoFactorMoreThanTwiceAndThenConcludes() {
        List<String> questions = new ArrayList<>();

        Answer answer = dialogue.says("a phone please");
        while (answer.asked() != null && questions.size() < 20) {
            questions.add(answer.text().substring(answer.text().lastIndexOf("\n") + 1));
            answer = dialogue.says("I don't know");
        }

        assertThat(questions).hasSize(10).doesNotHaveDuplicates();
        assertThat(answer.outcome()).isEqualTo(new Outcome.Unqualified());
        assertThat(answer.text()).doesNotContain("?");
    }

    @Test
    void asksAgainForTheCategoryInOtherWordsThenForTheRest() {
        Answer first = dialogue.says("hello");
        Answer second = dialogue.says("hm");
        Answer third = dialogue.says("hm");

        assertThat(List.of(first.asked(), second.asked())).containsOnly(Factor.CATEGORY);
        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(third.asked()).isEqualTo(Factor.USE_CASE);
    }

    @Test
    void letsALaterBudgetReplaceTheEarlier() {
        say("a gaming laptop under $1000");

        Answer answer = dialogue.says("ok, I can go up to $2000");

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .contains("Ravel Storm 17 Gaming Laptop");
    }

    @Test
    void staysWithTheCategoryWhenAPartOrTheWiderKindIsNamed() {
        say("a gaming laptop under $1500");

        assertThat(dialogue.says("with a bigger screen if possible").facts())
                .extracting(Fact::factor)
                .doesNotContain(Factor.CATEGORY);
        assertThat(dialogue.says("which laptop has the best display?").products()).isEmpty();
        assertThat(dialogue.says("I also need a screen").facts())
                .extracting(Fact::value)
                .contains(new Word("monitors"));
    }

    @Test
    void addsRequirementsAndReplacesThoseOfTheSameKind() {
        say("a gaming laptop with 16GB RAM under $3000", "it should have 144Hz");

        Answer answer = dialogue.says("make that 32GB RAM");

        assertThat(answer.facts())
                .extracting(fact -> fact.value().toString())
                .containsExactly("Words[words=[144 Hz, 32 GB RAM]]");
        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Storm 17 Gaming Laptop");
    }

    @Test
    void forgetsRequirementsOfACategoryThatTheCustomerLeft() {
        say("a gaming laptop with 32GB RAM");

        Answer answer = dialogue.says("actually, show me headphones");

        assertThat(answer.products()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("32 GB");
        assertThat(dialogue.says("over-ear ones").text()).doesNotContain("32 GB");
    }

    @Test
    void saysThatPricesAreInAnotherCurrency() {
        assertThat(dialogue.says("headphones under 100 euros").text())
                .contains("Our prices are in USD");
    }

    @Test
    void saysSoWhenTheStoreIsAway() {
        var away = Dialogue.with(AgentKind.SBDR, BRAIN, store.failing(Failure.UNAVAILABLE));

        Answer answer = away.says("a gaming laptop under $1500");

        assertThat(answer.text())
                .containsAnyOf("can't look", "does not answer")
                .contains("a person, please");
        assertThat(answer.text()).doesNotContain("Ravel");
        assertThat(answer.products()).isEmpty();
        assertThat(answer.actions()).contains("offered:human");
        assertThat(away.says("what do you sell?").text())
                .containsAnyOf("can't look", "does not answer");
    }

    @Test
    void saysWhenPricesComeFromACache() {
        var cached = Dialogue.with(AgentKind.SBDR, BRAIN, store.cached());

        assertThat(cached.says("a gaming laptop").text()).contains("from a short while ago");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    where is my order?                       | OTHER             | ORDER_STATUS
                    I want a refund for my laptop            | RETURN_REFUND     | RETURN_REFUND
                    my monitor is not working                | OTHER             | TECHNICAL_SUPPORT
                    how do I set up my monitor               | PRODUCT_SETUP     | PRODUCT_SETUP
                    can I speak to a person                  | OTHER             | HUMAN_REQUEST
                    get me somebody                          | HUMAN_REQUEST     | HUMAN_REQUEST
                    this is about something else             | COMPLAINT         | COMPLAINT
                    """)
    void passesOnWhatIsNotItsOwn(String text, Intent intent, Intent expected) {
        Answer answer = dialogue.says(intent, text);

        assertThat(answer.outcome()).isEqualTo(new Outcome.Reroute(expected));
        assertThat(questionsIn(answer.text())).isZero();
    }

    @Test
    void keepsWhatIsProbablyItsOwn() {
        assertThat(dialogue.says(Intent.COMPLAINT, 0.4, "hm").outcome())
                .isEqualTo(new Outcome.Continue());
        assertThat(dialogue.says(Intent.FEEDBACK, "a laptop under $900").outcome())
                .isEqualTo(new Outcome.Continue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    what do you sell                | We have
                    are you a bot                   | I'm an AI assistant
                    thanks a lot                    | You're welcome.;My pleasure.
                    no                              | No problem.;That's fine.
                    yes                             | Good.;All right.
                    what's the weather like?        | I can only help;outside of what I know
                    do you offer student discounts? | I can't grant discounts
                    do you ship to Canada?          | not the shipping terms
                    blah                            | not sure;did not quite
                    by Friday                       | Thanks, noted.;that helps;Good to know.
                    """)
    void answersSmallTalkAndGoesOn(String text, String expected) {
        say("hello");

        Answer answer = dialogue.says(text);

        assertThat(answer.text()).containsAnyOf(expected.split(";", -1));
        assertThat(questionsIn(answer.text())).isEqualTo(1);
    }

    @Test
    void dividesABudgetForAllByThePieces() {
        Answer answer = dialogue.says("3 gaming laptops, $4,000 in total");

        assertThat(answer.text()).contains("up to $4,000.00 in total");
        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Storm 15 Gaming Laptop", "Ravel Breeze 15 Gaming Laptop");
    }

    @Test
    void searchesAnewWhenOthersAreAskedFor() {
        say("a gaming laptop under $2500");

        assertThat(dialogue.says("do you have something with 32GB of memory?").products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Storm 17 Gaming Laptop");
    }

    @Test
    void findsAProductByItsName() {
        Answer answer = dialogue.says("do you have the Ravel Breeze?");

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Ravel Breeze 15 Gaming Laptop");
        assertThat(answer.facts())
                .extracting(Fact::value)
                .containsExactly(new Word("gaming laptops"));
    }

    @Test
    void opensWithWhatThePacketHolds() {
        Fact known = new Fact(Factor.CATEGORY, new Word("phones"), "phone", "m0", "rule:category");
        Dialogue returned =
                dialogue.handedOver(
                        new Packet("returned", "", List.of(known), List.of(), "en", null));

        Answer answer = returned.opens();

        assertThat(answer.text()).contains("look a little further").endsWith("?");
        assertThat(answer.asked()).isEqualTo(Factor.USE_CASE);
    }

    @Test
    void showsTheSameProductsOnce() {
        say("a gaming laptop under $1000");

        Answer answer = dialogue.says("mostly Minecraft");

        assertThat(answer.text()).containsAnyOf("still fits best", "stay the best match");
        assertThat(answer.products()).isEmpty();
    }

    private void say(String... texts) {
        for (String text : texts) {
            assertThat(dialogue.says(text).text()).isNotBlank();
        }
    }

    private void isTrue(ShownProduct shown) {
        var variant =
                store.product(shown.id())
                        .found()
                        .orElseThrow()
                        .variant(shown.variantId())
                        .orElseThrow();
        assertThat(shown.price()).isEqualTo(variant.price());
        assertThat(shown.inStock()).isEqualTo(variant.availableForSale());
    }
}
