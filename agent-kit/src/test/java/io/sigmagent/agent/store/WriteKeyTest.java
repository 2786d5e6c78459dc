package io.sigmagent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteKeyTest {

    private static final Line LAPTOP = new Line("gid://shopify/ProductVariant/1", 1);
    private static final Line MICE = new Line("gid://shopify/ProductVariant/2", 2);

    @Test
    void isTheSameForTheSameArgumentsHoweverTheyAreSaid() {
        assertThat(key("s1", "order:1", order("Jane@Example.com", LAPTOP, MICE)))
                .isEqualTo(key("s1", "order:1", order(" jane@example.com", MICE, LAPTOP)))
                .extracting(WriteKey::text)
                .asString()
                .matches("s1:order:1:[0-9a-f]{64}");
    }

    @Test
    void differsBySessionPurposeAndArguments() {
        StoreWrite order = order(null, LAPTOP);

        assertThat(
                        List.of(
                                key("s1", "order:1", order),
                                key("s2", "order:1", order),
                                key("s1", "order:2", order),
                                key("s1", "order:1", order(null, MICE)),
                                key("s1", "order:1", order("jane@example.com", LAPTOP)),
                                key("s1", "order:1", new WithdrawDraftOrder("d1"))))
                .doesNotHaveDuplicates();
    }

    private static WriteKey key(String session, String purpose, StoreWrite write) {
        return WriteKey.of(session, purpose, write);
    }

    private static StoreWrite order(@Nullable String email, Line... lines) {
        return new MakeDraftOrder(List.of(lines), email, "");
    }
}
