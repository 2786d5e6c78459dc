package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.standalone.Gateway.Answer;
import io.sigmagent.standalone.simulators.shopify.Faults;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The store fails in every way that it can; customers get an honest answer, and true ones when it
 * is back.
 */
@Timeout(120)
class StoreFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WISH = "I'm looking for a gaming laptop under $1500";

    private final RunningProduct product = RunningProduct.shared();
    private final Gateway gateway = product.gateway();
    private final Shelf shelf = new Shelf(product.store());
    private int asked;

    @AfterEach
    void findsProductsAgainWhenTheStoreIsBack() {
        product.store().faults().clear();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !shelf.recommended(ask("back")).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "THROTTLE", "ERROR500", "HTML"})
    void answersHonestlyWhileTheStoreFails(Faults.Mode fault) {
        product.store().faults().set(fault);

        Answer answer = ask("fault-" + fault);

        assertThat(answer.status()).isEqualTo(200);
        shelf.assertNothing(answer);
        assertThat(Shelf.prices(answer.text())).isSubsetOf(BigDecimal.valueOf(1500));
        assertThat(answer.text())
                .containsIgnoringCase("catalogue")
                .containsAnyOf("person", "human", "colleague");
    }

    private Answer ask(String session) {
        asked++;
        return gateway.say(session + "-" + System.identityHashCode(this) + "-" + asked, WISH);
    }
}
