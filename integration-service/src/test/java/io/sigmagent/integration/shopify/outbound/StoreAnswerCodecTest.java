package io.sigmagent.integration.shopify.outbound;

import static io.sigmagent.integration.shopify.domain.Samples.NOW;
import static io.sigmagent.integration.shopify.domain.Samples.order;
import static io.sigmagent.integration.shopify.domain.Samples.product;
import static io.sigmagent.integration.shopify.domain.Samples.request;
import static io.sigmagent.integration.shopify.domain.Samples.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.StoreAnswer;
import io.sigmagent.schemas.OrderFound;
import io.sigmagent.schemas.ProductsFound;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.wire.EventCodec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreAnswerCodecTest {

    @Test
    void tellsProductsOnTheWire() {
        var products = List.of(product("Vega", "Laptops", "1299.00", "1499.00"));

        StoreCallCompleted event = overTheWire(new StoreAnswer.ProductsFound(products));

        assertThat(event.getRequestId()).isEqualTo("request-1");
        assertThat(event.getTookMillis()).isEqualTo(42);
        assertThat(((ProductsFound) event.getResult()).getProducts())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.getTitle()).isEqualTo("Vega");
                    assertThat(told.getVariants().getFirst().getPrice().getAmount())
                            .isEqualTo("1299.00");
                });
    }

    @Test
    void neverTellsTheEmailOfAnOrder() {
        var found = new StoreAnswer.OrderFound(order("#1001", false, "bob@example.com"));

        StoreCallCompleted event = overTheWire(found);

        assertThat(((OrderFound) event.getResult()).getName()).isEqualTo("#1001");
        assertThat(event.toString()).doesNotContain("bob");
    }

    @Test
    void bearsTheSameIdForARepeat() {
        var nothing = new StoreAnswer.NothingFound();

        assertThat(overTheWire(nothing).getEventId()).isEqualTo(overTheWire(nothing).getEventId());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void tellsEveryReason(Reason reason) {
        var event = overTheWire(new StoreAnswer.Failed(reason, "why"));

        String told = ((StoreCallFailed) event.getResult()).getReason().name();
        assertThat(told).isEqualTo(reason == Reason.TOO_COSTLY ? "UNUSABLE" : reason.name());
    }

    private static StoreCallCompleted overTheWire(StoreAnswer answer) {
        var answered =
                new AnsweredCall(
                        request(search("vega"), NOW.plusSeconds(9)),
                        answer,
                        NOW,
                        NOW,
                        Duration.ofMillis(42));
        EventCodec codec = new EventCodec();
        return (StoreCallCompleted) codec.decode(codec.encode(StoreAnswerCodec.toAvro(answered)));
    }
}
