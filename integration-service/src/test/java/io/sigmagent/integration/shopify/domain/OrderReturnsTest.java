package io.sigmagent.integration.shopify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.integration.shopify.domain.OrderReturns.Known;
import io.sigmagent.integration.shopify.domain.OrderReturns.Sent;
import io.sigmagent.integration.shopify.domain.StoreWrite.RequestReturn;
import io.sigmagent.integration.shopify.domain.StoreWrite.ReturnReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderReturnsTest {

    private static final WriteKey KEY = new WriteKey("s1:return:1:abc");
    private static final OrderReturns RETURNS =
            new OrderReturns(
                    List.of(
                            new Sent("f1", "l1", 1),
                            new Sent("f2", "l2", 1),
                            new Sent("f3", "l1", 2)),
                    List.of(
                            new Known("r1", "#1001-R1", List.of("too loud")),
                            new Known("r2", "#1001-R2", List.of("asked (" + KEY.tag() + ")"))),
                    Map.of("damaged-or-defective", "d1", "changed-mind", "d2", "wrong-item", "d3"));

    @Test
    void countsWhatCanBeGivenBackOfALine() {
        assertThat(RETURNS.pieces()).containsExactlyInAnyOrderEntriesOf(Map.of("l1", 3, "l2", 1));
    }

    @Test
    void takesThePiecesFromTheParcelsInWhichTheyCame() {
        assertThat(RETURNS.covering(new OrderPieces("l1", 2)))
                .containsExactly(new Sent("f1", "l1", 1), new Sent("f3", "l1", 1));
        assertThat(RETURNS.covering(new OrderPieces("l2", 1)))
                .containsExactly(new Sent("f2", "l2", 1));
    }

    @Test
    void namesTheWishesForMoreThanThereIs() {
        assertThat(
                        RETURNS.missing(
                                List.of(
                                        new OrderPieces("l1", 3),
                                        new OrderPieces("l2", 2),
                                        new OrderPieces("l9", 1))))
                .containsExactly("lines.1.quantity", "lines.2.quantity");
    }

    @Test
    void findsTheReturnThatBearsTheKey() {
        assertThat(RETURNS.bearing(KEY)).map(Known::id).contains("r2");
        assertThat(RETURNS.bearing(new WriteKey("s2:return:1:abc"))).isEmpty();
    }

    @Test
    void namesTheShopsOwnReasonWhereItHasOne() {
        assertThat(RETURNS.reason(ReturnReason.DEFECTIVE)).isEqualTo("d1");
        assertThat(RETURNS.reason(ReturnReason.UNWANTED)).isEqualTo("d2");
        assertThat(RETURNS.reason(ReturnReason.WRONG_ITEM)).isEqualTo("d3");
        assertThat(RETURNS.reason(ReturnReason.NOT_AS_DESCRIBED)).isNull();
    }

    @Test
    void takesWishesForOneLineTogether() {
        RequestReturn wish =
                new RequestReturn(
                        "gid://shopify/Order/1",
                        new OrderOwner("gid://shopify/Customer/1", null),
                        List.of(new OrderPieces("l1", 1), new OrderPieces("l1", 2)),
                        ReturnReason.OTHER);

        assertThat(wish.pieces()).containsExactly(new OrderPieces("l1", 3));
    }

    @Test
    void refusesNoPiecesAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderPieces("l1", 0))
                .withMessageContaining("quantity");
    }
}
