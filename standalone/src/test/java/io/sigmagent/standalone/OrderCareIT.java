package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.codec.TurnCodec;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.OrderDetails;
import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.store.OrderPieces;
import io.sigmagent.agent.store.PostalAddress;
import io.sigmagent.agent.store.RefundPreview;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.CancelOrder;
import io.sigmagent.agent.store.StoreWrite.ChangeAddress;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.RequestReturn;
import io.sigmagent.agent.store.StoreWrite.ReturnReason;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.store.WriteResult.AddressChanged;
import io.sigmagent.agent.store.WriteResult.Cancelled;
import io.sigmagent.agent.store.WriteResult.Made;
import io.sigmagent.agent.store.WriteResult.Refused;
import io.sigmagent.agent.store.WriteResult.ReturnRequested;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.integration.IntegrationService;
import io.sigmagent.kit.SigmAgentService;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.IdentityLevel;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.TurnCustomer;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.standalone.simulators.shopify.Faults;
import io.sigmagent.standalone.simulators.shopify.Received;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** What an agent may ask of a customer's orders and do with them, down to the store. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderCareIT {

    private static final PostalAddress ELM =
            new PostalAddress(null, "2 Elm Street", "Flat 3", "60601", "Chicago", "IL", null);
    private static final OrderOwner EVE =
            new OrderOwner("gid://shopify/Customer/1", "eve@example.com");

    private final String broker = TestKafka.fresh();
    private final ShopifySimulator shop =
            ShopifySimulator.start(ShopifySimulator.Settings.demo(Clock.systemUTC()));
    private final AtomicInteger turns = new AtomicInteger();
    private ConfigurableApplicationContext integration;
    private ConfigurableApplicationContext agent;
    private SampleOrders orders;

    /** An account manager with the brain of a test. */
    @SigmAgentService
    @Import(AgentConfiguration.class)
    static class Keeper {

        @Bean
        AgentKind agent() {
            return AgentKind.ACCOUNT;
        }
    }

    @BeforeAll
    void open() {
        orders = SampleOrders.of(shop.awaitReady());
        integration =
                IntegrationService.application()
                        .run(
                                "--sigmagent.kafka.bootstrap-servers=" + broker,
                                "--sigmagent.kafka.partitions=2",
                                "--sigmagent.integration.shopify.shop-domain=" + shop.url(),
                                "--sigmagent.integration.shopify.access-token=shpat_simulated",
                                "--server.address=127.0.0.1",
                                "--server.port=0");
        agent = keeper();
    }

    @AfterAll
    void close() {
        agent.close();
        integration.close();
        shop.close();
    }

    @Test
    void tellsTheHistoryOfACustomerLatestFirst() {
        String customer = orders.take("PAID", "FULFILLED").customerId();

        List<Order> history = found(store().orders(customer));

        assertThat(history).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        assertThat(history).extracting(Order::customerId).containsOnly(customer);
        assertThat(history)
                .isSortedAccordingTo((one, other) -> other.placedAt().compareTo(one.placedAt()));
        assertThat(store().orders("gid://shopify/Customer/1")).isEqualTo(new Nothing<>());
        assertThat(store().orders("nobody")).isEqualTo(new Nothing<>());
    }

    @Test
    void tellsItsOwnerAloneWhatMayBeDoneWithAnOrder() {
        var open = orders.open();
        var sent = orders.delivered();

        OrderDetails changeable = found(store().orderDetails(open.id(), open.owner()));
        OrderDetails returnable = found(store().orderDetails(sent.id(), sent.owner()));

        assertThat(changeable.addressChangeable()).isTrue();
        assertThat(changeable.cancellable()).isTrue();
        assertThat(changeable.returnable()).isFalse();
        assertThat(changeable.destination()).isNotNull();
        assertThat(changeable.destination().country()).isNotBlank();
        assertThat(returnable.addressChangeable()).isFalse();
        assertThat(returnable.cancellable()).isFalse();
        assertThat(returnable.returnable()).isTrue();
        assertThat(returnable.lines())
                .allSatisfy(line -> assertThat(line.fulfilled()).isEqualTo(line.quantity()));
        assertThat(store().orderDetails(open.id(), EVE)).isEqualTo(new Nothing<>());
        assertThat(store().orderDetails("gid://shopify/Order/1", EVE)).isEqualTo(new Nothing<>());
    }

    @Test
    void sendsAnOrderElsewhereAndDoesNotMindToBeAskedAgain() {
        var open = orders.take("PAID", "UNFULFILLED");
        ChangeAddress wish = new ChangeAddress(open.id(), open.owner(), addressIn(open));

        WriteResult first = write("address:1", wish);
        WriteResult again = write("address:1", wish);

        assertThat(first)
                .isInstanceOfSatisfying(
                        AddressChanged.class,
                        changed -> assertThat(changed.orderName()).isEqualTo(open.name()));
        assertThat(again).isInstanceOf(AddressChanged.class);
        OrderDetails now = found(store().orderDetails(open.id(), open.owner()));
        assertThat(now.destination()).isNotNull();
        assertThat(now.destination().city()).isEqualTo("Chicago");
        assertThat(asked("OrderAddressUpdate")).isEqualTo(1);
    }

    @Test
    void changesNoAddressOfAnotherCustomerOrOfWhatIsSent() {
        var open = orders.open();
        var sent = orders.take("PAID", "FULFILLED");

        assertThat(write("address:1", new ChangeAddress(open.id(), EVE, ELM)))
                .isEqualTo(new Refused(List.of(Refused.UNKNOWN_ORDER)));
        assertThat(write("address:1", new ChangeAddress(sent.id(), sent.owner(), ELM)))
                .isEqualTo(new Refused(List.of(Refused.ORDER_SENT)));
    }

    @Test
    void namesWhatTheStoreDoesNotTakeOfAnAddress() {
        var open = orders.american(List.of("UNFULFILLED", "ON_HOLD", "SCHEDULED"));
        PostalAddress noZip =
                new PostalAddress(null, "2 Elm Street", null, "ABC", "Chicago", "IL", "US");

        assertThat(write("address:1", new ChangeAddress(open.id(), open.owner(), noZip)))
                .isEqualTo(new Refused(List.of("shippingAddress.zip")));
    }

    @Test
    void cancelsAPaidOrderWithoutPayingAnythingBack() {
        var open = orders.take("PAID", "UNFULFILLED");
        CancelOrder wish = new CancelOrder(open.id(), open.owner());

        WriteResult first = write("cancel:1", wish);
        WriteResult again = write("cancel:1", wish);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Cancelled.class,
                        cancelled -> {
                            assertThat(cancelled.done()).isTrue();
                            assertThat(cancelled.refundDue()).isEqualTo(open.total());
                        });
        assertThat(again).isInstanceOf(Cancelled.class);
        Order now = found(store().orderDetails(open.id(), open.owner())).order();
        assertThat(now.isCancelled()).isTrue();
        assertThat(now.payment()).isEqualTo(Order.Payment.PAID);
        assertThat(now.refunded().isZero()).isTrue();
    }

    @Test
    void cancelsAnOrderOnceWhenTheAnswerIsLost() {
        var open = orders.take("PENDING", "UNFULFILLED");
        long before = asked("OrderCancel");
        CancelOrder wish = new CancelOrder(open.id(), open.owner());
        shop.faults().set(Faults.Mode.LOST);

        WriteResult lost;
        try {
            lost = write("cancel:1", wish);
        } finally {
            shop.faults().clear();
        }
        WriteResult again = write("cancel:1", wish);

        assertThat(lost).isInstanceOfAny(Cancelled.class, WriteResult.Failed.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Cancelled.class,
                        cancelled -> assertThat(cancelled.refundDue().isZero()).isTrue());
        assertThat(asked("OrderCancel") - before).isLessThanOrEqualTo(2);
    }

    @Test
    void cancelsNothingThatIsSentOrAnothersOwn() {
        var sent = orders.take("PAID", "FULFILLED");
        var open = orders.open();

        assertThat(write("cancel:1", new CancelOrder(sent.id(), sent.owner())))
                .isEqualTo(new Refused(List.of(Refused.ORDER_SENT)));
        assertThat(write("cancel:1", new CancelOrder(open.id(), EVE)))
                .isEqualTo(new Refused(List.of(Refused.UNKNOWN_ORDER)));
    }

    @Test
    void asksForAReturnOnceHoweverOftenItIsWished() {
        var sent = orders.delivered();
        OrderDetails before = found(store().orderDetails(sent.id(), sent.owner()));
        RequestReturn wish = all(sent, before);

        WriteResult first = write("return:1", wish);
        WriteResult again = write("return:1", wish);

        assertThat(first)
                .isInstanceOfSatisfying(
                        ReturnRequested.class,
                        back -> assertThat(back.returnName()).isEqualTo(sent.name() + "-R1"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        ReturnRequested.class,
                        back ->
                                assertThat(back.returnId())
                                        .isEqualTo(((ReturnRequested) first).returnId()));
        OrderDetails after = found(store().orderDetails(sent.id(), sent.owner()));
        assertThat(after.returnable()).isFalse();
        assertThat(after.returns()).isEqualTo(OrderDetails.Returns.RETURN_REQUESTED);
    }

    @Test
    void findsTheReturnWhoseAnswerWasLost() {
        var sent = orders.delivered();
        RequestReturn wish = all(sent, found(store().orderDetails(sent.id(), sent.owner())));
        long before = asked("ReturnRequest");
        shop.faults().set(Faults.Mode.LOST);

        WriteResult result;
        try {
            result = write("return:1", wish);
        } finally {
            shop.faults().clear();
        }

        assertThat(result).isInstanceOf(ReturnRequested.class);
        assertThat(asked("ReturnRequest") - before).isEqualTo(1);
    }

    @Test
    void asksForNoMoreThanCanBeGivenBack() {
        var open = orders.open();
        RequestReturn wish = all(open, found(store().orderDetails(open.id(), open.owner())));

        assertThat(write("return:1", wish))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields()).contains("lines.0.quantity"));
    }

    @Test
    void tellsItsOwnerWhatWouldBePaidBackAndPaysNothing() {
        var sent = orders.delivered();
        OrderDetails details = found(store().orderDetails(sent.id(), sent.owner()));
        OrderDetails.Line line = details.lines().getFirst();

        RefundPreview whole = found(store().refundPreview(sent.id(), sent.owner(), List.of()));
        RefundPreview one =
                found(
                        store().refundPreview(
                                        sent.id(),
                                        sent.owner(),
                                        List.of(new OrderPieces(line.id(), 1))));

        assertThat(whole.amount()).isEqualTo(sent.total());
        assertThat(one.amount()).isEqualTo(line.unitPrice());
        assertThat(store().refundPreview(sent.id(), EVE, List.of())).isEqualTo(new Nothing<>());
        assertThat(found(store().orderDetails(sent.id(), sent.owner())).order().refunded().isZero())
                .isTrue();
    }

    @Test
    void saysSoWhenTheShopDoesNotAllowIt() {
        var open = orders.open();
        var sent = orders.delivered();
        RequestReturn wish = all(sent, found(store().orderDetails(sent.id(), sent.owner())));
        shop.scopes().take("write_orders");
        shop.scopes().take("write_returns");
        shop.scopes().take("read_returns");
        try {
            assertThat(write("cancel:1", new CancelOrder(open.id(), open.owner())))
                    .isEqualTo(new WriteResult.Failed(Failure.REFUSED));
            assertThat(
                            write(
                                    "address:1",
                                    new ChangeAddress(open.id(), open.owner(), addressIn(open))))
                    .isEqualTo(new WriteResult.Failed(Failure.REFUSED));
            assertThat(write("return:1", wish)).isEqualTo(new WriteResult.Failed(Failure.REFUSED));
            assertThat(found(store().orderDetails(sent.id(), sent.owner())).returnable()).isFalse();
        } finally {
            shop.scopes().giveBack();
        }
    }

    @Test
    void waitsWhereTheStoreWantsItAndSaysWhenItCannot() {
        var open = orders.open();
        shop.faults().set(Faults.Mode.THROTTLE);
        try {
            assertThat(store().orderDetails(open.id(), open.owner()))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed ->
                                    assertThat(failed.reason())
                                            .isIn(Failure.THROTTLED, Failure.UNAVAILABLE));
        } finally {
            shop.faults().clear();
        }
    }

    @Test
    void takesADiscountOffADraftOrder() {
        var product = shop.catalogue().products().getFirst();
        var variant = product.variants().getFirst();
        MakeDraftOrder wish =
                new MakeDraftOrder(
                        List.of(new Line("gid://shopify/ProductVariant/" + variant.id(), 2)),
                        null,
                        "",
                        new OrderDiscount(new BigDecimal("12.5"), "Chat offer"));

        assertThat(write("draft_order:1", wish))
                .isInstanceOfSatisfying(
                        Made.class,
                        made -> {
                            assertThat(made.order().discountPercent()).isEqualByComparingTo("12.5");
                            assertThat(made.order().total().amount())
                                    .isEqualByComparingTo(
                                            variant.price()
                                                    .multiply(new BigDecimal("1.75"))
                                                    .setScale(2, RoundingMode.HALF_UP));
                        });
    }

    @Test
    void tellsTheCostOfWhatIsLookedUpAndOfNothingElse() {
        var product =
                shop.catalogue().products().stream()
                        .filter(one -> one.variants().getFirst().unitCost() != null)
                        .findFirst()
                        .orElseThrow();

        var lookedUp = found(store().product("gid://shopify/Product/" + product.id()));
        var searched =
                found(
                        store().searchProducts(
                                        io.sigmagent.agent.store.ProductQuery.words(
                                                product.title())));

        assertThat(lookedUp.variants().getFirst().unitCost()).isNotNull();
        assertThat(lookedUp.variants().getFirst().unitCost().amount())
                .isEqualByComparingTo(product.variants().getFirst().unitCost());
        assertThat(searched)
                .allSatisfy(one ->
                        assertThat(one.variants()).allMatch(variant -> variant.unitCost() == null));
    }

    private static RequestReturn all(SampleOrders.Sample order, OrderDetails details) {
        List<OrderPieces> pieces =
                details.lines().stream()
                        .map(line -> new OrderPieces(line.id(), line.quantity()))
                        .toList();
        return new RequestReturn(order.id(), order.owner(), pieces, ReturnReason.UNWANTED);
    }

    /** In the country in which it is; in another one a person looks at it. */
    private static PostalAddress addressIn(SampleOrders.Sample order) {
        return order.country().equals("US")
                ? ELM
                : new PostalAddress(null, "2 Elm Street", null, "X1", "Chicago", "IL", null);
    }

    private static <T> T found(StoreResult<T> result) {
        assertThat(result).isInstanceOf(StoreResult.Found.class);
        return result.found().orElseThrow();
    }

    private long asked(String operation) {
        return shop.received().stream().map(Received::operation).filter(operation::equals).count();
    }

    private Store store() {
        return agent.getBean(Stores.class).forTurn(turn("s-read"));
    }

    /** Each in a turn of its own, as an agent that was asked again. */
    private WriteResult write(String purpose, StoreWrite write) {
        return agent.getBean(Stores.class).writerFor(turn("s-write")).write(purpose, write);
    }

    private Turn turn(String session) {
        Instant now = Instant.now();
        String id = "t" + turns.incrementAndGet();
        return TurnCodec.toDomain(
                TurnRequested.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(now)
                        .setSessionId(session)
                        .setTurnId(id)
                        .setEpoch(1)
                        .setAgent(Agent.ACCOUNT)
                        .setDeadlineAt(now.plusSeconds(30))
                        .setConversation(1)
                        .setChannel("web")
                        .setLanguage("en")
                        .setIntent(Intent.OTHER)
                        .setConfidence(0.9)
                        .setCustomer(
                                new TurnCustomer(
                                        null,
                                        Tier.PROSPECT,
                                        null,
                                        IdentityLevel.VERIFIED,
                                        null,
                                        null))
                        .setMessages(List.of())
                        .build());
    }

    private ConfigurableApplicationContext keeper() {
        Brain brain = (turn, _) -> Answer.to(turn, "not asked");
        return new SpringApplicationBuilder(Keeper.class)
                .properties("spring.config.name=keeper")
                .web(WebApplicationType.REACTIVE)
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(Brain.class, () -> brain))
                .run(
                        "--spring.application.name=keeper",
                        "--spring.config.import=classpath:service-kit.yml",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--sigmagent.kafka.partitions=2",
                        "--sigmagent.agents.account_manager.max_concurrent_sessions=3",
                        "--sigmagent.agents.account_manager.shutdown_patience=1s",
                        "--sigmagent.kafka.bootstrap-servers=" + broker);
    }
}
