package io.sigmagent.account.application;

import static io.sigmagent.agent.store.StoreSamples.cancelled;
import static io.sigmagent.agent.store.StoreSamples.order;
import static io.sigmagent.agent.store.StoreSamples.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.Payment;
import io.sigmagent.agent.store.Order.Shipment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Tier;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusDialogueTest {

    private static final String JANE = "jane@example.com";

    private final InMemoryStore store =
            new InMemoryStore()
                    .ordered(
                            JANE,
                            order(
                                    "#1042",
                                    Fulfillment.FULFILLED,
                                    parcel(ShipmentStatus.IN_TRANSIT)));
    private final Dialogue dialogue = dialogue(store);

    @Test
    void tellsTheStatusForNumberAndEmailInOneMessage() {
        Answer answer =
                dialogue.says(
                        Intent.ORDER_STATUS,
                        "what about order #1042, my email is Jane@Example.com");

        assertThat(answer.text())
                .contains("#1042", "20 November 2026", "1 × Orvexa Blade 15")
                .contains("on its way with Parcelia", "PX123", "https://track.example/PX123")
                .contains("27 November 2026");
        assertThat(answer.actions()).containsExactly("told:order_status");
        assertThat(answer.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(answer.identity())
                .isEqualTo(
                        new Answer.Identified(
                                IdentityLevel.CLAIMED, JANE, "gid://shopify/Customer/1"));
        assertThat(dialogue.lastReply().ledger())
                .extracting(LedgerEntry::kind)
                .contains(Kind.ORDER);
    }

    @Test
    void asksForOneThingAtATimeAndRemembersTheOther() {
        Answer first = dialogue.says(Intent.ORDER_STATUS, "Where is my order?");
        Answer second = dialogue.says("1042");
        Answer third = dialogue.says(JANE);

        assertThat(first.actions()).containsExactly("asked:order_number");
        assertThat(first.text()).doesNotContain("email address");
        assertThat(second.actions()).containsExactly("asked:order_email");
        assertThat(second.text()).contains("#1042");
        assertThat(third.text()).contains("on its way with Parcelia");
    }

    @Test
    void takesTheEmailFirstAndTheNumberLater() {
        Answer first = dialogue.says(Intent.ORDER_STATUS, "Has my parcel been sent? I'm " + JANE);
        Answer second = dialogue.says("it's #1042");

        assertThat(first.actions()).containsExactly("asked:order_number");
        assertThat(second.text()).contains("on its way with Parcelia");
    }

    @Test
    void asksInOtherWordsWhenTheAnswerIsMissing() {
        var _ = dialogue.says(Intent.ORDER_STATUS, "where is my stuff");
        Answer numberAgain = dialogue.says(Intent.ORDER_STATUS, "just tell me where my order is");
        var _ = dialogue.says("#1042");
        Answer emailAgain = dialogue.says("why do you need that for my order?");

        assertThat(numberAgain.text()).contains("colleague");
        assertThat(emailAgain.actions()).containsExactly("asked:order_email");
    }

    @Test
    void answersAgainWithoutAskingAgain() {
        var _ = dialogue.says(Intent.ORDER_STATUS, "order 1042, " + JANE);
        Answer again = dialogue.says(Intent.ORDER_STATUS, "and when will it arrive?");

        assertThat(again.text()).contains("27 November 2026");
    }

    @Test
    void usesTheEmailThatIsAlreadyProven() {
        var _ =
                dialogue.customer(
                        new Customer(
                                "Jane Doe",
                                Tier.EXISTING_CUSTOMER,
                                null,
                                IdentityLevel.VERIFIED,
                                JANE,
                                "gid://shopify/Customer/1"));

        Answer answer = dialogue.says(Intent.ORDER_STATUS, "where is #1042?");

        assertThat(answer.text()).contains("on its way");
        assertThat(dialogue.customer().identity()).isEqualTo(IdentityLevel.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"#1042, eve@example.com", "#9999, jane@example.com"})
    void doesNotSayWhichHalfIsWrong(String number, String email) {
        Answer answer = dialogue.says(Intent.ORDER_STATUS, "order " + number + " " + email);

        assertThat(answer.text().replace(number, "#N"))
                .containsAnyOf(
                        "I can't find an order with number #N and that email address.",
                        "There is no order #N with that email address that I can see.")
                .contains("both")
                .doesNotContain("Orvexa");
        assertThat(answer.identity()).isNull();
    }

    @Test
    void findsTheOrderAfterACorrection() {
        var _ = dialogue.says(Intent.ORDER_STATUS, "order #1042, eve@example.com");
        Answer corrected = dialogue.says("sorry, I meant " + JANE);

        assertThat(corrected.text()).contains("on its way");
    }

    @Test
    void keepsCountingWrongTriesWhenAnOrderIsFoundInBetween() {
        var _ = dialogue.says(Intent.ORDER_STATUS, "order #2001, eve@example.com");
        for (int number = 2002; number <= 2004; number++) {
            var _ = dialogue.says("#" + number);
        }
        Answer own = dialogue.says(Intent.ORDER_STATUS, "order #1042, " + JANE);
        var _ = dialogue.says(Intent.ORDER_STATUS, "order #2005, eve@example.com");
        int calls = store.calls();
        Answer next = dialogue.says(Intent.ORDER_STATUS, "order #2006, eve@example.com");

        assertThat(own.text()).contains("on its way");
        assertThat(next.text()).contains("For your safety");
        assertThat(store.calls()).isEqualTo(calls);
    }

    @Test
    void isNotVerifiedAsSomebodyElseByTheirOrder() {
        var _ = store.ordered("bob@example.com", order("#1077", Fulfillment.UNFULFILLED));
        Customer jane =
                new Customer(
                        "Jane Doe",
                        Tier.EXISTING_CUSTOMER,
                        null,
                        IdentityLevel.VERIFIED,
                        JANE,
                        "gid://shopify/Customer/1");
        var _ = dialogue.customer(jane);

        Answer answer = dialogue.says(Intent.ORDER_STATUS, "order #1077, bob@example.com");

        assertThat(answer.text()).contains("#1077");
        assertThat(answer.identity()).isNull();
        assertThat(dialogue.customer()).isEqualTo(jane);
    }

    @Test
    void doesNotTryTheSamePairAgainUnasked() {
        var _ = dialogue.says(Intent.ORDER_STATUS, "order #1043, " + JANE);
        int calls = store.calls();
        Answer answer = dialogue.says(Intent.ORDER_STATUS, "so where is it?");

        assertThat(store.calls()).isEqualTo(calls);
        assertThat(answer.actions()).containsExactly("asked:order_number");
    }

    @Test
    void stopsAfterFiveWrongTriesAndOffersAPerson() {
        Answer last = dialogue.says(Intent.ORDER_STATUS, "order #2001, " + JANE);
        for (int number = 2002; number <= 2005; number++) {
            last = dialogue.says("#" + number);
        }
        int calls = store.calls();
        Answer right = dialogue.says("#1042");
        Answer person = dialogue.says("yes please");

        assertThat(last.text()).contains("can't try any more", "colleague");
        assertThat(right.text()).contains("For your safety");
        assertThat(store.calls()).isEqualTo(calls);
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void bringsAPersonToWhoeverHasNoNumber() {
        var _ = dialogue.says(Intent.ORDER_STATUS, "where is my order");
        Answer answer = dialogue.says("I don't have the number");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void saysThatItCannotLookWhenTheStoreIsAway(Failure reason) {
        var _ = store.failing(reason);

        Answer away = dialogue.says(Intent.ORDER_STATUS, "order #1042, " + JANE);
        var _ = store.healed();
        Answer later = dialogue.says("try again now");

        assertThat(away.text()).contains("colleague").doesNotContain("Parcelia");
        assertThat(away.memory()).doesNotContainKey("wrong_tries");
        assertThat(later.text()).contains("on its way with Parcelia");
    }

    @Test
    void saysSinceWhenItKnowsWhatComesFromTheCache() {
        var _ = store.cached();

        Answer answer = dialogue.says(Intent.ORDER_STATUS, "order #1042, " + JANE);

        assertThat(answer.text()).contains("what I saw on 24 November 2026");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void tellsEveryState(Order order, String expected) {
        Dialogue other = dialogue(new InMemoryStore().ordered(JANE, order));

        Answer answer = other.says(Intent.ORDER_STATUS, "order " + order.name() + " " + JANE);

        assertThat(answer.text()).contains(expected);
        assertThat(other.lastReply().brain()).isEqualTo("rules");
    }

    static Stream<Arguments> stories() {
        Shipment late =
                new Shipment(
                        ShipmentStatus.IN_TRANSIT,
                        null,
                        null,
                        null,
                        Instant.parse("2026-11-22T12:00:00Z"),
                        null);
        Order open = order("#1001", Fulfillment.UNFULFILLED);
        return Stream.of(
                Arguments.of(open, "prepar"),
                Arguments.of(order("#1001", Fulfillment.ON_HOLD), "on hold"),
                Arguments.of(order("#1001", Fulfillment.SCHEDULED), "scheduled"),
                Arguments.of(order("#1001", Fulfillment.RESTOCKED), "back into stock"),
                Arguments.of(order("#1001", Fulfillment.UNKNOWN), "can't see whether"),
                Arguments.of(order("#1001", Fulfillment.FULFILLED), "has been sent"),
                Arguments.of(order("#1001", Fulfillment.PARTIALLY_FULFILLED), "the rest is still"),
                Arguments.of(
                        order("#1001", Fulfillment.FULFILLED, parcel(ShipmentStatus.DELIVERED)),
                        "delivered on 23 November 2026"),
                Arguments.of(order("#1001", Fulfillment.FULFILLED, late), "on 22 November 2026"),
                Arguments.of(order("#1001", Fulfillment.FULFILLED, late), "no tracking number"),
                Arguments.of(
                        order("#1001", Payment.PENDING, Fulfillment.UNFULFILLED), "still pending"),
                Arguments.of(
                        order("#1001", Payment.REFUNDED, Fulfillment.FULFILLED),
                        "refunded: $1,299.00"),
                Arguments.of(
                        cancelled(open, "1299.00"),
                        "cancelled on 21 November 2026. $1,299.00 was refunded"),
                Arguments.of(cancelled(open, "0.00"), "don't see a refund"),
                Arguments.of(
                        cancelled(order("#1001", Payment.VOIDED, Fulfillment.UNFULFILLED), "0.00"),
                        "No payment was taken"),
                Arguments.of(
                        cancelled(
                                order("#1001", Payment.AUTHORIZED, Fulfillment.UNFULFILLED),
                                "0.00"),
                        "cancelled on"));
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void hasWordsForEveryParcel(ShipmentStatus status) {
        Order order = order("#1001", Fulfillment.FULFILLED, parcel(status));
        Dialogue other = dialogue(new InMemoryStore().ordered(JANE, order));

        Answer answer = other.says(Intent.ORDER_STATUS, "order #1001 " + JANE);

        assertThat(answer.text()).contains("PX123");
        assertThat(other.lastReply().brain()).isEqualTo("rules");
    }

    @ParameterizedTest
    @EnumSource(Payment.class)
    void hasWordsForEveryPayment(Payment payment) {
        Order order = order("#1001", payment, Fulfillment.UNFULFILLED);
        Dialogue other = dialogue(new InMemoryStore().ordered(JANE, order));

        Answer answer = other.says(Intent.BILLING_PAYMENT, "was #1001 paid? " + JANE);

        assertThat(answer.actions()).containsExactly("told:payment_status");
        assertThat(other.lastReply().brain()).isEqualTo("rules");
    }

    private static Dialogue dialogue(InMemoryStore store) {
        return Dialogue.with(AgentKind.ACCOUNT, new AccountBrain(Texts.of("account")), store);
    }
}
