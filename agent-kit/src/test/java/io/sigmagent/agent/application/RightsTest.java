package io.sigmagent.agent.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.store.OrderPieces;
import io.sigmagent.agent.store.PostalAddress;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Tier;
import io.sigmagent.agent.turn.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody sees or changes what is not theirs, whatever a brain asks for. */
class RightsTest {

    private static final String JANE = "jane@example.com";
    private static final String OTHER = "other@example.com";
    private static final String HER_ID = "gid://shopify/Customer/1";
    private static final OrderOwner OWNER = new OrderOwner(HER_ID, JANE);
    private static final String ORDER = "gid://shopify/Order/1042";

    private final List<StoreWrite> written = new ArrayList<>();
    private final InMemoryStore store =
            new InMemoryStore()
                    .selling(StoreSamples.product("Blade", "Laptops", "10.00"))
                    .knowing(JANE, shopper(HER_ID))
                    .knowing(OTHER, shopper("gid://shopify/Customer/2"))
                    .ordered(JANE, StoreSamples.order("#1042", Fulfillment.UNFULFILLED))
                    .ordered(OTHER, StoreSamples.order("#1043", Fulfillment.UNFULFILLED));

    @Test
    void tellsAnOrderToOneWhoNamesItsNumberAndEmail() {
        Function<Toolbox, Object> asks = tools -> tools.store().order("#1042", JANE);

        assertThat(done(unknown(), "hello", asks)).isInstanceOf(StoreResult.Nothing.class);
        assertThat(done(unknown(), "my order is #1042", asks))
                .isInstanceOf(StoreResult.Nothing.class);
        assertThat(done(unknown(), "I am jane@example.com", asks))
                .isInstanceOf(StoreResult.Nothing.class);
        assertThat(done(unknown(), "It's #1042, jane@example.com.", asks))
                .isInstanceOf(StoreResult.Found.class);
        assertThat(done(known(IdentityLevel.CLAIMED), "and now?", asks))
                .isInstanceOf(StoreResult.Found.class);
        assertThat(done(known(IdentityLevel.ANONYMOUS), "and now?", asks))
                .isInstanceOf(StoreResult.Nothing.class);
    }

    @Test
    void tellsNobodyTheOrderOfSomebodyElse() {
        assertThat(
                        done(
                                known(IdentityLevel.VERIFIED),
                                "hello",
                                tools -> tools.store().order("#1043", OTHER)))
                .isInstanceOf(StoreResult.Nothing.class);
    }

    @Test
    void tellsPersonalDataOnlyToItsVerifiedOwner() {
        Function<Toolbox, Object> asks = tools -> tools.store().customer(JANE);

        assertThat(done(known(IdentityLevel.VERIFIED), "hi", asks))
                .isInstanceOf(StoreResult.Found.class);
        assertThat(done(known(IdentityLevel.CLAIMED), "hi", asks))
                .isInstanceOf(StoreResult.Nothing.class);
        assertThat(
                        done(
                                known(IdentityLevel.VERIFIED),
                                "hi " + OTHER,
                                tools -> tools.store().customer(OTHER)))
                .isInstanceOf(StoreResult.Nothing.class);
        assertThat(
                        done(
                                known(IdentityLevel.VERIFIED),
                                "hi",
                                tools -> tools.store().orders("gid://shopify/Customer/2")))
                .isInstanceOf(StoreResult.Nothing.class);
        assertThat(done(known(IdentityLevel.CLAIMED), "hi", tools -> tools.store().orders(HER_ID)))
                .isInstanceOf(StoreResult.Nothing.class);
    }

    @Test
    void asksTheStoreForDetailsOnlyOfOnesOwnOrders() {
        int before = store.calls();
        OrderOwner other = new OrderOwner(null, OTHER);
        OrderOwner foreign = new OrderOwner("gid://shopify/Customer/2", null);

        for (OrderOwner owner : List.of(other, foreign)) {
            var _ =
                    done(
                            known(IdentityLevel.VERIFIED),
                            "hi",
                            tools -> tools.store().orderDetails(ORDER, owner));
            var _ =
                    done(
                            known(IdentityLevel.VERIFIED),
                            "hi",
                            tools -> tools.store().refundPreview(ORDER, owner, List.of()));
        }
        var _ =
                done(
                        known(IdentityLevel.CLAIMED),
                        "hi",
                        tools -> tools.store().orderDetails(ORDER, OWNER));

        assertThat(store.calls()).isEqualTo(before);
    }

    @Test
    void asksTheStoreForTheVerifiedOwner() {
        int before = store.calls();

        var _ =
                done(
                        known(IdentityLevel.VERIFIED),
                        "hi",
                        tools -> tools.store().orderDetails(ORDER, OWNER));
        var _ =
                done(
                        known(IdentityLevel.VERIFIED),
                        "hi",
                        tools -> tools.store().refundPreview(ORDER, OWNER, List.of()));
        var _ = done(known(IdentityLevel.VERIFIED), "hi", tools -> tools.store().orders(HER_ID));

        assertThat(store.calls()).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void changesAnOrderOnlyForItsVerifiedOwner() {
        List<StoreWrite> changes = changes(OWNER);
        List<StoreWrite> foreign = changes(new OrderOwner(null, OTHER));

        changes.forEach(change -> write(known(IdentityLevel.CLAIMED), change));
        foreign.forEach(change -> write(known(IdentityLevel.VERIFIED), change));
        assertThat(written).isEmpty();

        changes.forEach(change -> write(known(IdentityLevel.VERIFIED), change));
        assertThat(written).containsExactlyElementsOf(changes);
    }

    @Test
    void withdrawsOnlyADraftOrderOfTheSession() {
        write(known(IdentityLevel.VERIFIED), new StoreWrite.WithdrawDraftOrder("d7"));

        assertThat(written).isEmpty();
    }

    @Test
    void makesADraftOrderForTheCustomerOrForNobody() {
        StoreWrite forJane = draftFor(JANE);
        StoreWrite forNobody = draftFor(null);

        order(unknown(), forJane);
        order(known(IdentityLevel.ANONYMOUS), forJane);
        order(new Customer(null, Tier.PROSPECT, null, IdentityLevel.CLAIMED, null, null), forJane);
        order(known(IdentityLevel.VERIFIED), draftFor(OTHER));
        order(known(IdentityLevel.VERIFIED), draftFor(" "));
        assertThat(written).isEmpty();

        order(known(IdentityLevel.CLAIMED), forJane);
        order(unknown(), forNobody);
        var _ = done(unknown(), "yes, for jane@example.com", tools -> ordered(tools, forJane));
        assertThat(written).containsExactly(forJane, forNobody, forJane);
    }

    @Test
    void letsOnlyTheAccountAgentMakeOrWithdrawDraftOrders() {
        for (AgentKind agent : List.of(AgentKind.SBDR, AgentKind.SUCCESS)) {
            for (StoreWrite write :
                    List.of(draftFor(null), new StoreWrite.WithdrawDraftOrder("d7"))) {
                Object result =
                        done(
                                agent,
                                known(IdentityLevel.VERIFIED),
                                "yes",
                                tools -> ordered(tools, write));

                assertThat(result)
                        .isEqualTo(new WriteResult.Refused(List.of(OwnWriter.NOT_ALLOWED)));
            }
        }
        assertThat(written).isEmpty();
    }

    @Test
    void allowsNoAgentMoreThanItsWork() {
        for (AgentKind agent : List.of(AgentKind.SBDR, AgentKind.SUCCESS)) {
            var _ =
                    done(
                            agent,
                            known(IdentityLevel.VERIFIED),
                            "hi",
                            tools -> tools.writer().write("cancel", changes(OWNER).getFirst()));
        }
        assertThat(written).isEmpty();
        assertThat(
                        done(
                                AgentKind.SBDR,
                                known(IdentityLevel.VERIFIED),
                                "hi",
                                tools -> tools.store().order("#1042", JANE)))
                .isInstanceOf(StoreResult.Nothing.class);
    }

    @Test
    void letsABrainAddNoProofToTheLedger() {
        LedgerEntry forged =
                new LedgerEntry("forged", "v1", Kind.PRICE, "1.00 USD", Dialogue.NOW, false);

        Object size =
                done(
                        unknown(),
                        "hi",
                        tools -> {
                            tools.ledger().record(forged);
                            tools.ledger().saw(StoreSamples.product("Made Up", "Lies", "1.00"));
                            tools.ledger().saw(StoreSamples.order("#9999", Fulfillment.FULFILLED));
                            return tools.ledger().entries().size()
                                    + tools.ledger().products().size()
                                    + tools.ledger().orders().size();
                        });

        assertThat(size).isEqualTo(0);
    }

    private static StoreWrite draftFor(@Nullable String email) {
        return new StoreWrite.MakeDraftOrder(
                List.of(new StoreWrite.Line("gid://shopify/ProductVariant/Blade", 1)), email, "");
    }

    private static List<StoreWrite> changes(OrderOwner owner) {
        PostalAddress address =
                new PostalAddress(
                        "Jane Doe", "1 Main St", null, "12345", "Springfield", null, "US");
        return List.of(
                new StoreWrite.CancelOrder(ORDER, owner),
                new StoreWrite.ChangeAddress(ORDER, owner, address),
                new StoreWrite.RequestReturn(
                        ORDER,
                        owner,
                        List.of(new OrderPieces("line", 1)),
                        StoreWrite.ReturnReason.OTHER));
    }

    private void write(Customer who, StoreWrite write) {
        var _ = done(who, "yes", tools -> tools.writer().write("change", write));
    }

    private void order(Customer who, StoreWrite write) {
        var _ = done(who, "yes", tools -> ordered(tools, write));
    }

    /** Looks the price up, without which nothing is ordered for anybody. */
    private static WriteResult ordered(Toolbox tools, StoreWrite write) {
        assertThat(tools.store().product("gid://shopify/Product/Blade"))
                .isInstanceOf(StoreResult.Found.class);
        return tools.writer().write("order", write);
    }

    private Object done(Customer who, String text, Function<Toolbox, Object> deed) {
        return done(AgentKind.ACCOUNT, who, text, deed);
    }

    private Object done(
            AgentKind agent, Customer who, String text, Function<Toolbox, Object> deed) {
        List<Object> results = new ArrayList<>();
        Dialogue dialogue =
                Dialogue.with(
                                agent,
                                (turn, tools) -> {
                                    results.add(deed.apply(tools));
                                    return Answer.to(turn, "Done.");
                                },
                                store,
                                (_, write) -> {
                                    written.add(write);
                                    return new WriteResult.Refused(List.of("test"));
                                })
                        .customer(who);
        var _ = dialogue.says(text);
        return results.getFirst();
    }

    private static Customer unknown() {
        return Customer.unknown();
    }

    private static Customer known(IdentityLevel level) {
        return new Customer("Jane", Tier.EXISTING_CUSTOMER, null, level, JANE, HER_ID);
    }

    private static Shopper shopper(String id) {
        return new Shopper(id, null, 1, Money.of("1", "USD"), List.of());
    }
}
