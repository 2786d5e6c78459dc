package io.sigmagent.integration.shopify.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.StoreCall;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.CatalogueOverview;
import io.sigmagent.schemas.CustomerLookup;
import io.sigmagent.schemas.OrderLookup;
import io.sigmagent.schemas.ProductLookup;
import io.sigmagent.schemas.ProductSearch;
import io.sigmagent.schemas.StoreCallRequested;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreRequestCodecTest {

    @Test
    void readsEveryCall() {
        var search =
                ProductSearch.newBuilder()
                        .setText("laptop")
                        .setProductType("")
                        .setMaxPrice("1500.00")
                        .setLimit(5)
                        .build();
        assertThat(call(search))
                .isEqualTo(
                        new StoreCall.ProductSearch(
                                "laptop", null, null, new BigDecimal("1500.00"), 5));
        assertThat(call(new ProductLookup("gid://shopify/Product/1")))
                .isEqualTo(new StoreCall.ProductLookup("gid://shopify/Product/1"));
        assertThat(call(new CatalogueOverview())).isEqualTo(new StoreCall.CatalogueOverview());
        assertThat(call(new OrderLookup("#1001", "Bob@example.com")))
                .isEqualTo(
                        new StoreCall.OrderLookup(
                                new OrderName("1001"), new Email("bob@example.com")));
        assertThat(call(new CustomerLookup("bob@example.com")))
                .isEqualTo(new StoreCall.CustomerLookup(new Email("bob@example.com")));
    }

    @Test
    void knowsWhatNothingCanBeFoundBy() {
        var impossible = new StoreCall.ImpossibleLookup();

        assertThat(call(new ProductLookup("vega"))).isEqualTo(impossible);
        assertThat(call(new OrderLookup("#", "bob@example.com"))).isEqualTo(impossible);
        assertThat(call(new OrderLookup("#1001", "bob"))).isEqualTo(impossible);
        assertThat(call(new CustomerLookup("bob"))).isEqualTo(impossible);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> call(search("cheap", 5)))
                .hasMessageContaining("expected: 1299.00");
        assertThatThrownBy(() -> call(search(null, 99))).hasMessageContaining("limit: 99");
    }

    private static ProductSearch search(@Nullable String minPrice, int limit) {
        return ProductSearch.newBuilder().setText("").setMinPrice(minPrice).setLimit(limit).build();
    }

    private static StoreCall call(Object call) {
        var event =
                StoreCallRequested.newBuilder()
                        .setEventId("request-1")
                        .setOccurredAt(Instant.EPOCH)
                        .setSessionId("session-1")
                        .setAgent(Agent.SBDR)
                        .setDeadlineAt(Instant.EPOCH)
                        .setCall(call)
                        .build();
        return StoreRequestCodec.toDomain(event).call();
    }
}
