package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.standalone.Gateway.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Customers with a need and a budget get matching products with true prices, or are told that
 * nothing fits.
 */
@Timeout(120)
class ShoppingIT {

    private final RunningProduct product = RunningProduct.shared();
    private final Gateway gateway = product.gateway();
    private final Shelf shelf = new Shelf(product.store());

    @ParameterizedTest
    @CsvSource({
        "I need a monitor for photo editing below $700, monitor, 700",
        "looking for noise cancelling headphones up to 250 dollars, headphones, 250",
        "Can you recommend a phone under $600?, phone, 600",
        "we want a TV for the living room and our budget is $1200, tv, 1200",
        "do you have a console for less than $500, console, 500",
        "I want a camera for travel under 900 USD, camera, 900",
        "a graphics card for gaming below $800 please, graphics, 800",
        "my daughter needs a laptop for school and I can spend $900, laptop, 900",
        "show me keyboards under $120, keyboard, 120",
        "I'm after a smartwatch for running with a max of $350, watch, 350",
        "which speakers can I get for $200 or less?, speaker, 200",
        "I need a tablet for drawing and have about 700 dollars at most, tablet, 700"
    })
    void showsOnlyWhatMatches(String wish, String kind, int maxPrice) {
        Answer answer = gateway.say("shop-" + kind + maxPrice, wish);

        assertThat(answer.agent()).isEqualTo("sbdr_agent");
        shelf.assertTrue(answer, kind, maxPrice);
    }

    @Test
    void saysThatNothingFits() {
        Answer answer = gateway.say("shop-nothing", "I want a gaming laptop for under $100");

        shelf.assertNothing(answer);
        assertThat(answer.text()).containsPattern("(?i)\\b(none|nothing|no|not|don't|can't)\\b");
        assertThat(answer.actions()).anyMatch(action -> action.startsWith("nearest:"));
    }

    @Test
    void saysThatItDoesNotSellSomething() {
        Answer answer = gateway.say("shop-unknown", "Do you sell washing machines under $800?");

        shelf.assertNothing(answer);
        assertThat(answer.text())
                .containsIgnoringCase("washing machines")
                .containsAnyOf("don't sell", "not part of our range");
        assertThat(Shelf.prices(answer.text())).isSubsetOf(BigDecimal.valueOf(800));
    }
}
