package io.sigmagent.agent.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.codec.TurnCodec;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.store.WriteKey;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.DraftOrderMade;
import io.sigmagent.schemas.DraftOrderWithdrawal;
import io.sigmagent.schemas.DraftOrderWithdrawn;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreFailure;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRefused;
import io.sigmagent.schemas.StoreWriteRequested;
import io.sigmagent.schemas.TurnCommitted;
import io.sigmagent.schemas.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(60)
class KafkaWriterIT {

    private static final DraftOrder DRAFT =
            new DraftOrder("gid://shopify/DraftOrder/7", "#D7", null, Money.of("9.00", "USD"));
    private static final StoreWrite ORDER = order("jane@example.com");
    private static Wire wire;
    private static ConfigurableApplicationContext agent;

    @BeforeAll
    static void connect() {
        String broker = TestKafka.fresh();
        wire = Wire.to(broker);
        wire.listen(Topics.SHOPIFY_REQUESTS, event -> play((StoreWriteRequested) event));
        agent = TestAgent.start(broker, (turn, _) -> Answer.to(turn, "not asked"));
    }

    @AfterAll
    static void disconnect() {
        agent.close();
        wire.close();
    }

    @Test
    void commitsOnceAndAsksOnceForTheSameWriteInATurn() {
        List<TurnCommitted> committed = wire.follow(Topics.AGENT_REPLIES, TurnCommitted.class);
        List<StoreWriteRequested> requested =
                wire.follow(Topics.SHOPIFY_REQUESTS, StoreWriteRequested.class);
        StoreWriter writer = writer("once");

        WriteResult first = writer.write("order:1", ORDER);
        WriteResult same = writer.write("order:1", ORDER);
        WriteResult other = writer.write("order:2", ORDER);

        assertThat(first)
                .isInstanceOfSatisfying(
                        WriteResult.Made.class, made -> assertThat(made.order()).isEqualTo(DRAFT));
        assertThat(same).isSameAs(first);
        assertThat(other).isInstanceOf(WriteResult.Made.class);
        await().until(() -> requested.size() == 2);
        assertThat(committed).hasSize(1);
        String key = WriteKey.of("s-once", "order:1", ORDER).text();
        assertThat(committed.getFirst().getWriteKey()).isEqualTo(key);
        assertThat(requested.getFirst().getWriteKey()).isEqualTo(key);
        assertThat(((DraftOrderWrite) requested.getFirst().getWrite()).getCustomAttributes())
                .isEqualTo(Map.of("sigmagent_session_id", "s-once"));
    }

    @Test
    void asksAnewAfterItWithdrew() {
        List<StoreWriteRequested> requested =
                wire.follow(Topics.SHOPIFY_REQUESTS, StoreWriteRequested.class);
        StoreWriter writer = writer("withdraws");

        var _ = writer.write("order:1", ORDER);
        WriteResult gone = writer.write("withdrawal", new WithdrawDraftOrder(DRAFT.id()));
        WriteResult again = writer.write("order:1", ORDER);

        assertThat(gone).isInstanceOf(WriteResult.Withdrawn.class);
        assertThat(again).isInstanceOf(WriteResult.Made.class);
        await().until(() -> requested.size() == 3);
    }

    @Test
    void tellsRefusalsAndFailures() {
        assertThat(writer("refused").write("order:1", order("refused@example.com")))
                .isEqualTo(new WriteResult.Refused(List.of("lineItems.0.variantId")));
        assertThat(writer("denied").write("order:1", order("denied@example.com")))
                .isEqualTo(new WriteResult.Failed(Failure.REFUSED));
    }

    @Test
    void hasNoResultWhenNoAnswerComesInTime() {
        assertThat(writer("silent").write("order:1", order("silent@example.com")))
                .isEqualTo(new WriteResult.Failed(Failure.UNAVAILABLE));
    }

    private static void play(StoreWriteRequested request) {
        SpecificRecord result =
                request.getWrite() instanceof DraftOrderWithdrawal withdrawal
                        ? new DraftOrderWithdrawn(withdrawal.getDraftOrderId())
                        : result(((DraftOrderWrite) request.getWrite()).getEmail());
        if (result instanceof DraftOrderMade made && made.getId().isEmpty()) {
            return;
        }
        wire.send(
                Topics.SHOPIFY_RESULTS,
                StoreWriteAnswered.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(Instant.now())
                        .setSessionId(request.getSessionId())
                        .setRequestId(request.getEventId())
                        .setWriteKey(request.getWriteKey())
                        .setTookMillis(1)
                        .setResult(result)
                        .build());
    }

    private static SpecificRecord result(String email) {
        return switch (email) {
            case "refused@example.com" -> new StoreWriteRefused(List.of("lineItems.0.variantId"));
            case "denied@example.com" -> new StoreCallFailed(StoreFailure.REFUSED, "played");
            default -> made(email.startsWith("silent") ? "" : DRAFT.id());
        };
    }

    /** An empty id stands for no answer at all. */
    private static SpecificRecord made(String id) {
        var total = new io.sigmagent.schemas.Money("9.00", "USD");
        return DraftOrderMade.newBuilder().setId(id).setName("#D7").setTotal(total).build();
    }

    private static StoreWriter writer(String turn) {
        return agent.getBean(Stores.class)
                .writerFor(TurnCodec.toDomain(Wire.turn("s-" + turn, turn, "yes")));
    }

    private static StoreWrite order(String email) {
        return new MakeDraftOrder(
                List.of(new Line("gid://shopify/ProductVariant/1", 1)), email, "");
    }
}
