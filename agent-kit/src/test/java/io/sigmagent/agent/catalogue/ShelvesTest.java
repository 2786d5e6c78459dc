package io.sigmagent.agent.catalogue;

import static io.sigmagent.agent.catalogue.ShopSamples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.catalogue.Finding.Fitting;
import io.sigmagent.agent.catalogue.Finding.NotSold;
import io.sigmagent.agent.catalogue.Finding.NothingFits;
import io.sigmagent.agent.catalogue.Finding.StoreAway;
import io.sigmagent.agent.catalogue.Finding.Why;
import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.facts.Reading;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelvesTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();

    private final InMemoryStore store = ShopSamples.shop();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a gaming laptop under $1500                  | Ravel Exact 16 Gaming Laptop, Ravel Storm 15 Gaming Laptop, Ravel Breeze 15 Gaming Laptop
                    a gaming laptop below $1000                  | Ravel Breeze 15 Gaming Laptop
                    gaming laptop with 16GB RAM, max $1400       | Ravel Storm 15 Gaming Laptop
                    gaming laptop with at least 1TB, max $1499   | Ravel Storm 15 Gaming Laptop
                    laptop with 32GB of RAM                      | Ravel Storm 17 Gaming Laptop
                    laptop for travel                            | Orvexa Feather 13 Ultrabook
                    ultrabook around 650                         | Orvexa Feather 14 Ultrabook
                    notebook between 600 and 900 dollars         | Orvexa Feather 13 Ultrabook, Orvexa Feather 14 Ultrabook
                    a 4K monitor                                 | Lumo Clear 27 UHD Monitor
                    27 inch screen up to 300                     | Lumo Clear 27 Monitor
                    144Hz monitor                                | Lumo Strike 32 Monitor
                    oled telly                                   | Lumo Glow 55 TV
                    noise cancelling headphones under $200       | Aria Hush Headphones
                    earbuds                                      | Aria Bud Earbuds
                    phone with 256 GB storage                    | Zephr Gale Smartphone
                    """)
    void findsWhatFits(String wish, String titles) {
        var fitting = (Fitting) look(wish);

        assertThat(fitting.offers())
                .extracting(offer -> offer.product().title())
                .containsExactly(titles.split(", ", -1));
    }

    @Test
    void showsTheVariantThatFitsWithItsOwnPrice() {
        var fitting = (Fitting) look("gaming laptop with at least 1 TB storage, max $1499");

        assertThat(fitting.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.price().toString()).isEqualTo("1449.00 USD"))
                .satisfies(offer -> assertThat(offer.title()).endsWith("(16 GB / 1 TB)"));
    }

    @Test
    void saysThatAllThatWouldDoCostsMore() {
        var nothing = (NothingFits) look("4K monitor under $200");

        assertThat(nothing.why()).isEqualTo(Why.PRICE);
        assertThat(nothing.nearest())
                .singleElement()
                .satisfies(offer ->
                        assertThat(offer.product().title()).isEqualTo("Lumo Clear 27 UHD Monitor"));
    }

    @Test
    void saysThatNoneIsAbleToDoIt() {
        var nothing = (NothingFits) look("monitor with 360Hz");

        assertThat(nothing.why()).isEqualTo(Why.REQUIREMENTS);
        assertThat(nothing.nearest()).isNotEmpty();
    }

    @Test
    void saysThatAllCostLess() {
        var nothing = (NothingFits) look("headphones for more than $500");

        assertThat(nothing.why()).isEqualTo(Why.BELOW);
        assertThat(nothing.nearest())
                .extracting(offer -> offer.product().title())
                .containsExactly("Aria Hush Headphones");
    }

    @Test
    void namesWhatTheCatalogueSaysNothingAbout() {
        var fitting = (Fitting) look("a phone with wireless charging");

        assertThat(fitting.unsaid())
                .extracting(Requirement::words)
                .containsExactly("wireless charging");
    }

    @Test
    void putsWhatCanBeBoughtFirst() {
        var fitting = (Fitting) look("a TV");

        assertThat(fitting.offers())
                .extracting(offer -> offer.variant().availableForSale())
                .containsExactly(true, false);
    }

    @Test
    void takesTheCheapestFirstWhenAskedForCheapOnes() {
        var fitting = (Fitting) look("cheap headphones");

        assertThat(fitting.offers().getFirst().product().title()).isEqualTo("Aria Bud Earbuds");
    }

    @Test
    void showsTheRangeWhenNoBudgetIsKnown() {
        var fitting = (Fitting) look("a laptop");

        assertThat(fitting.offers()).hasSize(3);
        assertThat(fitting.offers().getFirst().price())
                .isLessThan(fitting.offers().getLast().price());
    }

    @Test
    void doesNotHoldDollarsAgainstEuros() {
        var fitting = (Fitting) look("headphones under 40 €");

        assertThat(fitting.offers()).isNotEmpty();
    }

    @Test
    void leavesOutWhatWasShown() {
        Need need = need("noise cancelling headphones");
        var shelves = new Shelves(store, categories());

        assertThat(
                        shelves.look(
                                need,
                                java.util.Set.of("gid://shopify/Product/aria-hush-headphones")))
                .isInstanceOf(NothingFits.class);
    }

    @Test
    void saysThatTheShopDoesNotSellIt() {
        assertThat(look("a printer")).isInstanceOf(NotSold.class);
        assertThat(look("a game console")).isInstanceOf(NotSold.class);
    }

    @Test
    void inventsNothingWhileTheStoreIsAway() {
        Categories categories = categories();
        InMemoryStore away = store.failing(Failure.THROTTLED);

        assertThat(new Shelves(away, categories).look(need("a laptop")))
                .isEqualTo(new StoreAway(Failure.THROTTLED));
    }

    @Test
    void findsItsWayInAShopWithOtherTypes() {
        var other =
                new InMemoryStore()
                        .selling(
                                item("Kappa Pro 15", "Notebooks", "gaming")
                                        .price("1200.00")
                                        .build(),
                                item("Kappa Air 13", "Notebooks", "office").price("800.00").build(),
                                item("Kappa View", "", "monitor").price("200.00").build(),
                                item("Oak Desk", "Standing Desks", "furniture")
                                        .price("500.00")
                                        .build());

        assertThat(titles(other, "a gaming laptop under $1500")).containsExactly("Kappa Pro 15");
        assertThat(titles(other, "a laptop")).containsExactly("Kappa Air 13", "Kappa Pro 15");
        assertThat(titles(other, "a monitor")).containsExactly("Kappa View");
        assertThat(titles(other, "a standing desk")).containsExactly("Oak Desk");
    }

    private static List<String> titles(InMemoryStore shop, String wish) {
        Categories categories = Categories.of(KNOWLEDGE, shop.catalogue().found().orElseThrow());
        var fitting = (Fitting) new Shelves(shop, categories).look(need(wish, categories));
        return fitting.offers().stream().map(offer -> offer.product().title()).toList();
    }

    private Finding look(String wish) {
        return new Shelves(store, categories()).look(need(wish));
    }

    private Categories categories() {
        return Categories.of(KNOWLEDGE, store.catalogue().found().orElseThrow());
    }

    private Need need(String wish) {
        return need(
                wish,
                Categories.of(KNOWLEDGE, ShopSamples.shop().catalogue().found().orElseThrow()));
    }

    private static Need need(String wish, Categories categories) {
        List<Fact> facts =
                new FactExtraction(KNOWLEDGE.phrases(), categories.finder())
                        .read(
                                new Message("m1", wish, Instant.EPOCH),
                                new Reading(LocalDate.of(2026, 11, 24), "USD", null));
        return Objects.requireNonNull(Need.of(facts), wish);
    }
}
