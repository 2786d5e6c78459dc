package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.standalone.Gateway.Answer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another shop's product export instead of the demo catalogue. */
@Timeout(180)
class OtherShopIT {

    private static Optional<RunningProduct> product = Optional.empty();

    @BeforeAll
    static void start() throws URISyntaxException {
        Path export =
                Path.of(
                        Objects.requireNonNull(
                                        OtherShopIT.class.getResource("/other-shop/products.csv"))
                                .toURI());
        product =
                Optional.of(
                        RunningProduct.start(
                                RunningProduct.freshData("other-shop"), Optional.of(export)));
    }

    @AfterAll
    static void stop() {
        product.ifPresent(RunningProduct::stop);
    }

    @Test
    void showsThatShopsProducts() {
        RunningProduct shop = product.orElseThrow();
        Answer answer =
                shop.gateway().say("other-1", "Hi, I'm looking for a gaming laptop under $1500");

        assertThat(answer.agent()).isEqualTo("sbdr_agent");
        new Shelf(shop.store()).assertTrue(answer, "notebook", 1500);
        assertThat(answer.text()).contains("Nordwind");
    }

    @Test
    void saysWhatThatShopDoesNotSell() {
        RunningProduct shop = product.orElseThrow();
        Answer answer = shop.gateway().say("other-2", "do you have a camera under $900?");

        new Shelf(shop.store()).assertNothing(answer);
    }

    @Test
    void findsAnOrderOfThatShop() {
        RunningProduct shop = product.orElseThrow();
        SampleOrder order = SampleOrder.shipped(shop.store());
        Answer answer =
                shop.gateway()
                        .say(
                                "other-3",
                                "where is my order %s? my email is %s"
                                        .formatted(order.name(), order.email()));

        assertThat(answer.agent()).isEqualTo("account_manager");
        assertThat(answer.text()).contains(order.name());
    }
}
