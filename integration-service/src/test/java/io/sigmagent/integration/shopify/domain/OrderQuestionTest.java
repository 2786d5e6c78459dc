package io.sigmagent.integration.shopify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.integration.shopify.domain.OrderQuestion.ImpossibleQuestion;
import io.sigmagent.integration.shopify.domain.OrderQuestion.OrderHistory;
import io.sigmagent.integration.shopify.domain.OrderQuestion.OrderInspection;
import io.sigmagent.integration.shopify.domain.OrderQuestion.RefundPreview;
import io.sigmagent.integration.shopify.domain.StoreWrite.CancelOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.ChangeAddress;
import io.sigmagent.integration.shopify.domain.StoreWrite.Discount;
import io.sigmagent.integration.shopify.domain.StoreWrite.RequestReturn;
import io.sigmagent.integration.shopify.domain.StoreWrite.ReturnReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderQuestionTest {

    private static final OrderOwner BOB = new OrderOwner("gid://shopify/Customer/1", null);
    private static final PostalAddress ADDRESS =
            new PostalAddress(null, "1 Main St", null, null, "Springfield", null, null);

    @Test
    void bearsANameInReports() {
        Stream<StoreCall> questions =
                Stream.of(
                        new OrderHistory("gid://shopify/Customer/1", 10),
                        new OrderInspection("o1", BOB),
                        new RefundPreview("o1", BOB, List.of()),
                        new ImpossibleQuestion());
        Stream<StoreWrite> writes =
                Stream.of(
                        new ChangeAddress("o1", BOB, ADDRESS),
                        new CancelOrder("o1", BOB),
                        new RequestReturn("o1", BOB, List.of(), ReturnReason.OTHER));

        assertThat(
                        Stream.concat(
                                questions.map(StoreCall::operation),
                                writes.map(StoreWrite::operation)))
                .containsExactly(
                        "order_history",
                        "order_inspection",
                        "refund_preview",
                        "impossible_question",
                        "order_address_update",
                        "order_cancel",
                        "return_request");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void listsOneToTwentyOrders(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderHistory("gid://shopify/Customer/1", limit))
                .withMessageContaining("limit: " + limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "100.5"})
    void takesOffAPartOnly(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discount(new BigDecimal(percent), "Chat offer"))
                .withMessageContaining("percent");
    }
}
