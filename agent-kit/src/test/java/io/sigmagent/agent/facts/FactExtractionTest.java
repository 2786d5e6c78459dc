package io.sigmagent.agent.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Authority;
import io.sigmagent.agent.turn.FactValue.Quantity;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.FactValue.Words;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactExtractionTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();

    private final FactExtraction extraction =
            new FactExtraction(
                    KNOWLEDGE.phrases(),
                    Categories.of(KNOWLEDGE, ShopSamples.shop().catalogue().found().orElseThrow())
                            .finder());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a gaming laptop                             | gaming laptops
                    I need a new notebook                       | laptops
                    a big screen for my PC                      | monitors
                    a laptop with a good screen                 | laptops
                    earbuds for my phone                        | earbuds
                    wireless earphones                          | earbuds
                    a graphics card                             | graphics cards
                    the telly broke, I want a new one           | televisions
                    a phone case                                | phone cases
                    not a laptop but a tablet                   | tablets
                    two mice                                    | mice
                    """)
    void namesTheCategory(String text, String category) {
        assertThat(fact(text, Factor.CATEGORY))
                .get()
                .extracting(Fact::value)
                .isEqualTo(new Word(category));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mostly for playing Fortnite with friends    | gaming
                    I edit videos and take photos               | video editing and photography
                    it's for university                         | study
                    for work and Netflix                        | office work and movies
                    Java programming                            | programming
                    just everyday stuff                         | everyday use
                    """)
    void tellsWhatItIsFor(String text, String use) {
        assertThat(fact(text, Factor.USE_CASE))
                .get()
                .extracting(Fact::value)
                .isEqualTo(new Word(use));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    at least 16GB RAM and a 1TB SSD             | 16 GB RAM;1 TB storage
                    144Hz, 4K, 27"                              | 144 Hz;4K;27 inch
                    an RTX 4070 Ti with 12 GB VRAM              | RTX 4070 Ti;12 GB VRAM
                    noise cancelling and lightweight            | noise cancelling;lightweight
                    between 65 and 75 inches, OLED              | 65-75 inch;OLED
                    good battery life and USB-C                 | good battery life;USB-C
                    no RGB, but wireless                        | wireless
                    """)
    void listsTheRequirements(String text, String words) {
        assertThat(fact(text, Factor.TECHNICAL_REQUIREMENTS))
                .get()
                .extracting(Fact::value)
                .isEqualTo(new Words(List.of(words.split(";", -1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I can decide that                           | ALONE
                    it's my decision                            | ALONE
                    I own the company                           | ALONE
                    my manager has approved it                  | ALONE
                    my wife and I are looking                   | SHARED
                    I'll have to talk to my husband             | SHARED
                    my boss must approve it                     | NEEDS_APPROVAL
                    I need approval from finance                | NEEDS_APPROVAL
                    I have to ask my parents                    | NEEDS_APPROVAL
                    """)
    void tellsWhoDecides(String text, Authority authority) {
        assertThat(fact(text, Factor.DECISION_AUTHORITY))
                .get()
                .extracting(Fact::value)
                .isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I need 3 monitors                           | 3
                    two 27 inch monitors                        | 2
                    a pair of new headphones                    | 2
                    about 15 of these                           | 15
                    quantity: 40                                | 40
                    """)
    void counts(String text, int pieces) {
        assertThat(fact(text, Factor.QUANTITY))
                .get()
                .extracting(Fact::value)
                .isEqualTo(new Quantity(pieces));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27 inch monitors",
                "show me 3 laptops",
                "the two monitors",
                "a PS5",
                "4K TVs",
                "under 500 laptops"
            })
    void countsNothingElse(String text) {
        assertThat(fact(text, Factor.QUANTITY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello there",
                "I want to speak to the manager",
                "what's my boss' home address",
                "does it work?",
                "thanks a lot",
                "where is my order 10423?"
            })
    void inventsNothing(String text) {
        assertThat(extraction.read(message(text), reading(null))).isEmpty();
    }

    @Test
    void readsShortAnswersInTheLightOfTheQuestion() {
        assertThat(read("about 800", Factor.BUDGET_RANGE))
                .extracting(Fact::factor)
                .containsExactly(Factor.BUDGET_RANGE);
        assertThat(read("just me", Factor.DECISION_AUTHORITY))
                .extracting(Fact::value)
                .containsExactly(Authority.ALONE);
        assertThat(read("me and my team", Factor.DECISION_AUTHORITY))
                .extracting(Fact::value)
                .containsExactly(Authority.SHARED);
        assertThat(read("my dad", Factor.DECISION_AUTHORITY))
                .extracting(Fact::value)
                .containsExactly(Authority.NEEDS_APPROVAL);
        assertThat(read("two weeks", Factor.TIMELINE))
                .extracting(Fact::factor)
                .containsExactly(Factor.TIMELINE);
        assertThat(read("the bigger the better", Factor.TECHNICAL_REQUIREMENTS))
                .extracting(Fact::value)
                .containsExactly(new Words(List.of("the bigger the better")));
        assertThat(read("my kids draw on it", Factor.USE_CASE))
                .extracting(Fact::finder)
                .containsExactly("rule:open_answer");
    }

    @Test
    void takesNoRequestForAnAnswer() {
        assertThat(read("can you show me phones instead", Factor.DECISION_AUTHORITY))
                .extracting(Fact::factor)
                .containsExactly(Factor.CATEGORY);
    }

    @Test
    void takesNoRefusalForAnAnswer() {
        for (String text :
                List.of("no", "I don't know", "whatever", "why do you ask?", "thanks", "123")) {
            assertThat(read(text, Factor.USE_CASE)).as(text).isEmpty();
            assertThat(read(text, Factor.TECHNICAL_REQUIREMENTS)).as(text).isEmpty();
        }
    }

    @Test
    void quotesTheMessageForEveryFact() {
        String text =
                "My wife and I need two quiet gaming laptops with 16GB RAM under $1,500 by Friday";

        List<Fact> facts = extraction.read(message(text), reading(null));

        assertThat(facts)
                .extracting(Fact::factor)
                .containsExactlyInAnyOrder(
                        Factor.BUDGET_RANGE,
                        Factor.TIMELINE,
                        Factor.DECISION_AUTHORITY,
                        Factor.CATEGORY,
                        Factor.USE_CASE,
                        Factor.TECHNICAL_REQUIREMENTS,
                        Factor.QUANTITY);
        assertThat(facts)
                .allSatisfy(fact -> assertThat(text).contains(fact.quote()))
                .allSatisfy(fact -> assertThat(fact.messageId()).isEqualTo("m1"));
    }

    @Test
    void marksAUseThatTheCategoryTells() {
        assertThat(fact("a gaming laptop", Factor.USE_CASE))
                .get()
                .extracting(Fact::finder)
                .isEqualTo(FactExtraction.USE_IN_CATEGORY);
        assertThat(fact("a laptop for gaming sessions", Factor.USE_CASE)).isPresent();
    }

    private Optional<Fact> fact(String text, Factor factor) {
        return extraction.read(message(text), reading(null)).stream()
                .filter(fact -> fact.factor() == factor)
                .findFirst();
    }

    private List<Fact> read(String text, Factor open) {
        return extraction.read(message(text), reading(open));
    }

    private static Message message(String text) {
        return new Message("m1", text, Instant.EPOCH);
    }

    private static Reading reading(@Nullable Factor open) {
        return new Reading(LocalDate.of(2026, 11, 24), "USD", open);
    }
}
