package io.sigmagent.account.application;

import static io.sigmagent.agent.store.StoreSamples.cancelled;
import static io.sigmagent.agent.store.StoreSamples.order;
import static io.sigmagent.agent.store.StoreSamples.parcel;
import static io.sigmagent.agent.store.StoreSamples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountBrainTest {

    private static final String JANE = "jane@example.com";
    private static final Product BLADE = product("Orvexa Blade 15", "Gaming Laptops", "1299.00");
    private static final Product TITAN = product("Orvexa Titan 17", "Gaming Laptops", "2199.00");
    private static final Product GONE = product("Orvexa Nimbus", "Gaming Laptops", "999.00", false);
    private static final Product MOUSE = product("Orvexa Glide Mouse", "Mice", "59.00");

    private final InMemoryStore store =
            new InMemoryStore()
                    .selling(GONE, BLADE, TITAN, MOUSE)
                    .ordered(JANE, order("#1042", Fulfillment.UNFULFILLED))
                    .ordered(
                            JANE,
                            order("#1043", Fulfillment.FULFILLED, parcel(ShipmentStatus.DELIVERED)))
                    .ordered(JANE, cancelled(order("#1044", Fulfillment.UNFULFILLED), "1299.00"));
    private final Dialogue dialogue =
            Dialogue.with(AgentKind.ACCOUNT, new AccountBrain(Texts.of("account")), store);

    @Test
    void preparesAChangeForAPersonAndInventsNothing() {
        Answer answer =
                dialogue.says(
                        Intent.ORDER_CHANGE, "please cancel order #1042, my email is " + JANE);

        assertThat(answer.outcome()).isEqualTo(new Outcome.Escalate());
        assertThat(answer.text())
                .contains("#1042", "colleague")
                .doesNotContain("cancelled", "I cancel");
    }

    @Test
    void saysThatASentOrderCannotBeChanged() {
        Answer answer = dialogue.says(Intent.ORDER_CHANGE, "new address for #1043, " + JANE);

        assertThat(answer.text()).contains("already left us");
    }

    @Test
    void saysThatACancelledOrderCannotBeChanged() {
        Answer answer = dialogue.says(Intent.ORDER_CHANGE, "change #1044, " + JANE);

        assertThat(answer.text()).contains("already cancelled");
    }

    @Test
    void keepsTheWishForAReturnWhileItAsksForTheOrder() {
        Answer first = dialogue.says(Intent.RETURN_REFUND, "I want my money back");
        var _ = dialogue.says("#1043");
        Answer last = dialogue.says(JANE);

        assertThat(first.actions()).containsExactly("asked:order_number");
        assertThat(last.outcome()).isEqualTo(new Outcome.Escalate());
        assertThat(last.text()).contains("23 November 2026", "return");
    }

    @Test
    void offersAPersonForPaymentQuestionsThatItCannotAnswer() {
        Answer answer = dialogue.says(Intent.BILLING_PAYMENT, "Which cards do you accept?");
        Answer yes = dialogue.says("yes");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(answer.text()).contains("colleague");
        assertThat(yes.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void asksForTheOrderOfAPayment() {
        Answer answer = dialogue.says(Intent.BILLING_PAYMENT, "I was charged twice");

        assertThat(answer.actions()).containsExactly("asked:order_number");
    }

    @Test
    void recommendsWhatFitsWithTheStoresPrices() {
        Answer answer =
                dialogue.says(Intent.PRODUCT_INQUIRY, "Can you show me some gaming laptops?");

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Orvexa Blade 15", "Orvexa Titan 17", "Orvexa Nimbus");
        assertThat(answer.text())
                .contains("Orvexa Blade 15: $1,299.00, available now")
                .contains("Orvexa Nimbus: $999.00, not available");
        assertThat(answer.actions()).startsWith("recommended:" + BLADE.id());
    }

    @Test
    void looksForWordsThatNameNoProductType() {
        Answer answer = dialogue.says(Intent.PRICING, "how much is the glide");

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly(MOUSE.title());
    }

    @Test
    void saysThatNothingFits() {
        Answer answer = dialogue.says(Intent.PRODUCT_INQUIRY, "do you have toasters?");

        assertThat(answer.products()).isEmpty();
        assertThat(answer.actions()).containsExactly("next:name_need");
    }

    @Test
    void keepsToTheBudget() {
        var _ = dialogue.handedOver(packet(budget("500")));

        Answer none = dialogue.says(Intent.PRODUCT_INQUIRY, "any gaming laptop?");

        assertThat(none.products()).isEmpty();
        assertThat(none.text()).contains("budget");
    }

    @Test
    void saysThatPricesAreNotFresh() {
        var _ = store.cached();

        Answer answer = dialogue.says(Intent.PRODUCT_INQUIRY, "any mice?");

        assertThat(answer.text()).contains("last prices that I saw");
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"UNAVAILABLE", "THROTTLED"})
    void guessesNoPriceWhenTheStoreIsAway(Failure reason) {
        var _ = store.failing(reason);

        Answer answer = dialogue.says(Intent.PRICING, "how much is the Blade 15?");

        assertThat(answer.text()).doesNotContain("$").contains("colleague");
        assertThat(dialogue.says("yes").outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void opensWithWhatTheCustomerSawBefore() {
        var _ =
                dialogue.customer(named("Alex Chen"))
                        .handedOver(packet(), ShownProduct.of(BLADE), ShownProduct.of(GONE));

        Answer answer = dialogue.opens();

        assertThat(answer.text()).contains("Alex", "Orvexa Blade 15: $1,299.00");
        assertThat(answer.products()).extracting(ShownProduct::id).containsExactly(BLADE.id());
        assertThat(answer.actions()).endsWith("next:choose_product");
    }

    @Test
    void opensWithARecommendationForTheNeed() {
        var _ =
                dialogue.handedOver(
                        packet(fact(Factor.CATEGORY, new Word("gaming laptop")), budget("1500")));

        Answer answer = dialogue.opens();

        assertThat(answer.products())
                .extracting(ShownProduct::title)
                .containsExactly("Orvexa Blade 15", "Orvexa Nimbus");
    }

    @Test
    void opensWithAQuestionWhenNothingIsKnown() {
        Answer answer = dialogue.opens();

        assertThat(answer.text()).contains("Which product");
    }

    @Test
    void opensHonestlyWhenNothingFitsOrTheStoreIsAway() {
        var _ = dialogue.handedOver(packet(fact(Factor.CATEGORY, new Word("toaster"))));
        Answer nothing = dialogue.opens();
        var _ = store.failing(Failure.UNAVAILABLE);
        Answer away = dialogue.opens();

        assertThat(nothing.text()).contains("don't see a product");
        assertThat(away.text()).contains("can't open the catalogue");
    }

    @Test
    void passesOnWhatIsNotItsOwn() {
        Answer answer = dialogue.says(Intent.PRODUCT_SETUP, 0.5, "how do I set it up");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Reroute(Intent.PRODUCT_SETUP));
    }

    @Test
    void bringsAPersonWhenAskedTo() {
        Answer answer = dialogue.says(Intent.HUMAN_REQUEST, "a human please");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void doesNotPretendToChangeAccounts() {
        Answer answer = dialogue.says(Intent.ACCOUNT_MANAGEMENT, "change my password");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void greetsThanksAndOffersHelp() {
        assertThat(dialogue.says(Intent.GREETING, "hello").text()).contains("order");
        assertThat(dialogue.says("thanks a lot").outcome()).isEqualTo(new Outcome.Continue());
        assertThat(dialogue.says("blah").text()).contains("colleague");
    }

    @Test
    void understandsThatAParcelMeansAnOrder() {
        Answer answer = dialogue.says("my parcel never came");

        assertThat(answer.actions()).containsExactly("asked:order_number");
    }

    private static Customer named(String name) {
        return new Customer(name, Tier.QUALIFIED_LEAD, null, IdentityLevel.ANONYMOUS, null, null);
    }

    private static Packet packet(Fact... facts) {
        return new Packet("qualified", "Wants a laptop.", List.of(facts), List.of(), "en", null);
    }

    private static Fact budget(String most) {
        return fact(Factor.BUDGET_RANGE, new Budget(null, new BigDecimal(most), "USD", false));
    }

    private static Fact fact(Factor factor, FactValue value) {
        return new Fact(factor, value, "said so", "m0", "rule");
    }
}
