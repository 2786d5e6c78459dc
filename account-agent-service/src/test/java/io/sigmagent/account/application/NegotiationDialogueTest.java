package io.sigmagent.account.application;

import static io.sigmagent.account.application.DeskSamples.priced;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Quantity;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Tier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationDialogueTest {

    private static final Product BLADE = priced("Orvexa Blade 15", "1000.00", null, "500.00");
    private static final Product SLIM = priced("Orvexa Slim", "700.00", null, "690.00");
    private static final Product SALE = priced("Orvexa Titan 17", "800.00", "1000.00", "300.00");
    private static final Product GONE =
            StoreSamples.product("Orvexa Nimbus", "Gaming Laptops", "650.00", false);
    private static final Product LOOSE = StoreSamples.product("Orvexa Cable", "", "20.00");
    private static final String LINK = "https://shop.example/invoices/abc";

    private final InMemoryOfferBook book = new InMemoryOfferBook();
    private final List<StoreWrite> written = new ArrayList<>();
    private Function<String, WriteResult> withdrawal =
            id -> new WriteResult.Withdrawn(id, Dialogue.NOW);
    private final Dialogue dialogue =
            Dialogue.with(
                    AgentKind.ACCOUNT,
                    new AccountBrain(Texts.of("account")),
                    new InMemoryStore().selling(BLADE, SLIM, SALE, GONE, LOOSE),
                    (_, write) -> write(write),
                    new OfferDesk(
                            book,
                            DeskSamples.rules(),
                            OfferEvents.NONE,
                            Clock.fixed(Dialogue.NOW, ZoneOffset.UTC)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that's too expensive",
                "can you do better?",
                "I found it cheaper elsewhere",
                "any discount?"
            })
    void answersAnObjectionWithTheFirstConcession(String words) {
        saw(BLADE);

        Answer answer = dialogue.says(Intent.PRICING, words);

        assertThat(answer.text()).contains("5%", "Orvexa Blade 15", "$950.00").endsWith("?");
        assertThat(answer.actions()).containsExactly("offered:discount", "next:confirm_order");
        assertThat(written).isEmpty();
    }

    @Test
    void givesInStepByStepAndThenNoMore() {
        saw(BLADE);

        assertThat(dialogue.says(Intent.PRICING, "20 % or I leave").text())
                .contains("5%")
                .doesNotContain("20");
        assertThat(dialogue.says(Intent.PRICING, "still too expensive").text())
                .contains("8%", "$920.00");
        assertThat(dialogue.says(Intent.PRICING, "can you do any better?").text())
                .contains("10%", "$900.00");
        Answer last = dialogue.says(Intent.PRICING, "a bit cheaper, please?");
        assertThat(last.text()).contains("10%", "$900.00");
        assertThat(last.actions()).contains("refused:discount", "next:confirm_order");
    }

    @Test
    void ordersWithTheDiscountAfterTheYes() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");

        Answer answer = dialogue.says(Intent.OTHER, "yes please");

        assertThat(answer.text()).contains("#D7", "$950.00", LINK, "5%");
        assertThat(written)
                .singleElement()
                .isInstanceOfSatisfying(
                        MakeDraftOrder.class,
                        order ->
                                assertThat(order.discount())
                                        .extracting(OrderDiscount::written)
                                        .isEqualTo("5"));
    }

    @Test
    void takesTheDraftOrderBackWhenTheCustomerChangesTheirMind() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");
        var _ = dialogue.says(Intent.OTHER, "yes please");

        Answer answer = dialogue.says(Intent.OTHER, "I changed my mind");

        assertThat(answer.text()).contains("draft order");
        assertThat(answer.actions()).contains("withdrew:draft_order");
        assertThat(written).last().isEqualTo(new WithdrawDraftOrder("d7"));
        assertThat(book.standing(Dialogue.NOW)).isEmpty();
    }

    @Test
    void saysHonestlyThatASaleIsTheLimitAndShowsAnother() {
        saw(SALE);

        Answer answer = dialogue.says(Intent.PRICING, "that's too expensive");

        assertThat(answer.text()).contains("on sale", "$800.00", "Orvexa Slim", "$700.00");
        assertThat(answer.actions()).contains("refused:discount");
    }

    @Test
    void offersAPersonWhereNothingElseIsLeft() {
        saw(SLIM);

        Answer answer = dialogue.says(Intent.PRICING, "can I get a discount?");

        assertThat(answer.text()).contains("$700.00", "colleague");
        assertThat(answer.actions()).contains("next:human", "refused:discount");
    }

    @Test
    void offersNothingWhileOffersCannotBeKept() {
        book.close();
        saw(BLADE);

        Answer answer = dialogue.says(Intent.PRICING, "can I get a discount?");

        assertThat(answer.text()).contains("$1,000.00").doesNotContain("%");
        assertThat(answer.actions()).doesNotContain("offered:discount");
    }

    @Test
    void showsACheaperOneToWhoAsksForThat() {
        saw(BLADE);

        Answer answer = dialogue.says(Intent.PRICING, "do you have something cheaper?");

        assertThat(answer.text()).contains("Orvexa Titan 17", "$800.00").doesNotContain("%");
        assertThat(answer.products()).hasSize(2);
    }

    @Test
    void asksWhichOneIsMeant() {
        saw(BLADE, SLIM);

        assertThat(dialogue.says(Intent.PRICING, "that's too expensive").text())
                .contains("Orvexa Blade 15, Orvexa Slim");
    }

    @Test
    void asksNothingOfTheRulesWhileNoProductIsKnown() {
        Answer answer = dialogue.says(Intent.PRICING, "gaming laptops are too expensive");

        assertThat(answer.actions()).doesNotContain("offered:discount", "refused:discount");
        assertThat(answer.products()).isNotEmpty();
        assertThat(book.standing(Dialogue.NOW)).isEmpty();
    }

    @Test
    void takesAYesThatNamesItsDiscountForAYes() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");

        Answer answer = dialogue.says(Intent.PRICING, "yes, with the 5% discount");

        assertThat(answer.actions()).contains("created:draft_order");
        assertThat(written).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok but it is still too expensive", "sure, can you do any better?"})
    void hearsAnObjectionBehindAYes(String words) {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");

        assertThat(dialogue.says(Intent.PRICING, words).text()).contains("8%", "$920.00");
        assertThat(written).isEmpty();
    }

    @Test
    void showsTheOrderAtTheDiscountedPriceToWhoOrdersIt() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");

        Answer answer = dialogue.says(Intent.PRICING, "I'll take it with the discount");

        assertThat(answer.text()).contains("1 x Orvexa Blade 15", "$950.00", "5%");
        assertThat(answer.actions()).containsExactly("next:confirm_order");
        assertThat(written).isEmpty();
    }

    @Test
    void showsTheFullPriceForMorePiecesThanTheDiscountIsFor() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");
        Fact three = new Fact(Factor.QUANTITY, new Quantity(3), "three", "m0", "rule");
        var _ =
                dialogue.handedOver(
                        new Packet("intent:pricing", "", List.of(three), List.of(), "en", null),
                        ShownProduct.of(BLADE));

        Answer answer = dialogue.says(Intent.OTHER, "I'll take it");

        assertThat(answer.text()).contains("3 x Orvexa Blade 15", "$1,000.00").doesNotContain("%");
    }

    @Test
    void offersTheFullPriceWhenTheDiscountCannotBeTakenAnyMore() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");
        book.close();

        Answer over = dialogue.says(Intent.OTHER, "yes");
        assertThat(over.text()).contains("no longer", "$1,000.00");
        assertThat(written).isEmpty();

        var _ = dialogue.says(Intent.OTHER, "yes");
        assertThat(written)
                .singleElement()
                .isInstanceOfSatisfying(
                        MakeDraftOrder.class, order -> assertThat(order.discount()).isNull());
    }

    @Test
    void answersForTheProductThatIsNamedAndNotForTheOneThatWasDiscounted() {
        saw(BLADE, SALE);
        var _ = dialogue.says(Intent.PRICING, "the Orvexa Blade 15 is too expensive");

        Answer answer = dialogue.says(Intent.PRICING, "any discount on the Orvexa Titan 17?");

        assertThat(answer.text()).contains("Orvexa Titan 17", "on sale").doesNotContain("%");
        assertThat(answer.actions()).contains("refused:discount");
    }

    @Test
    void offersAPersonWhereNothingIsCheaper() {
        saw(SLIM);

        Answer answer = dialogue.says(Intent.PRICING, "do you have something cheaper?");

        assertThat(answer.text()).contains("Orvexa Slim", "colleague");
        assertThat(answer.products()).isEmpty();
    }

    @Test
    void namesNoOtherProductBesideOneOfNoKind() {
        saw(LOOSE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");

        Answer last = dialogue.says(Intent.PRICING, "still too expensive");

        assertThat(last.text()).contains("5%", "$19.00").doesNotContain("less expensive one");
        assertThat(last.actions()).contains("refused:discount", "next:confirm_order");
    }

    @Test
    void grantsNoMoreThanTheSmallPercentThatIsWished() {
        saw(BLADE);

        Answer answer = dialogue.says(Intent.PRICING, "3% off would do");

        assertThat(answer.text()).contains("3%", "$970.00").doesNotContain("5%");
    }

    @Test
    void takesZeroPercentForNoWish() {
        saw(BLADE);

        assertThat(dialogue.says(Intent.PRICING, "a 0% discount? too expensive").text())
                .contains("5%", "$950.00");
    }

    @Test
    void beginsHigherForAVipAndSaysWhy() {
        saw(BLADE);
        var _ =
                dialogue.customer(
                        new Customer("Jane", Tier.VIP, null, IdentityLevel.ANONYMOUS, null, null));

        assertThat(dialogue.says(Intent.PRICING, "that's too expensive").text())
                .contains("best customers", "8%", "$920.00");
    }

    @Test
    void offersAPersonToWhoHagglesAfterTheOrder() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");
        var _ = dialogue.says(Intent.OTHER, "yes please");

        Answer answer = dialogue.says(Intent.PRICING, "still too expensive");

        assertThat(answer.actions()).contains("next:human").doesNotContain("offered:discount");
        assertThat(written).hasSize(1);
    }

    @Test
    void doesNotDiscountWhatIsSoldOut() {
        saw(GONE);

        Answer answer = dialogue.says(Intent.PRICING, "any discount?");

        assertThat(answer.text()).contains("Orvexa Nimbus", "can't be ordered");
        assertThat(answer.actions()).containsExactly("next:choose_product");
    }

    @Test
    void withdrawsAnOfferThatIsNotWantedAnyMore() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");

        Answer answer = dialogue.says(Intent.OTHER, "I changed my mind");

        assertThat(answer.text()).contains("nothing is ordered");
        assertThat(book.standing(Dialogue.NOW)).isEmpty();
        assertThat(written).isEmpty();
    }

    @Test
    void claimsNoWithdrawalThatTheStoreDidNotConfirm() {
        saw(BLADE);
        var _ = dialogue.says(Intent.PRICING, "that's too expensive");
        var _ = dialogue.says(Intent.OTHER, "yes please");
        withdrawal = _ -> new WriteResult.Failed(Failure.UNAVAILABLE);

        Answer answer = dialogue.says(Intent.OTHER, "I changed my mind");

        assertThat(answer.text()).contains("couldn't take", "colleague");
        assertThat(answer.actions()).doesNotContain("withdrew:draft_order");
        assertThat(book.standing(Dialogue.NOW)).hasSize(1);
    }

    private WriteResult write(StoreWrite write) {
        written.add(write);
        return switch (write) {
            case MakeDraftOrder order ->
                    new WriteResult.Made(
                            new DraftOrder(
                                    "d7",
                                    "#D7",
                                    LINK,
                                    Money.of("950.00", "USD"),
                                    order.discount() == null ? null : order.discount().percent()),
                            Dialogue.NOW);
            case WithdrawDraftOrder(var id) -> withdrawal.apply(id);
            default -> throw new IllegalStateException(write + ": not expected");
        };
    }

    private void saw(Product... products) {
        ShownProduct[] shown =
                Arrays.stream(products).map(ShownProduct::of).toArray(ShownProduct[]::new);
        var _ =
                dialogue.handedOver(
                        new Packet("intent:pricing", "a laptop", List.of(), List.of(), "en", null),
                        shown);
    }
}
