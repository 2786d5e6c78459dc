package io.sigmagent.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionModelTest {

    private final ConversionModel model = new ConversionModel(-4, 0.03, 0.015, 0.6, 0.5, 0.8, 0.4);

    @ParameterizedTest(name = "score {0}, engagement {1}: {6}")
    @CsvSource({
        "0,   0,   false, false, false, false, 0.0180",
        "100, 0,   false, false, false, false, 0.2689",
        "0,   100, false, false, false, false, 0.0759",
        "0,   0,   true,  false, false, false, 0.0323",
        "0,   0,   false, true,  false, false, 0.0293",
        "0,   0,   false, false, true,  false, 0.0392",
        "0,   0,   false, false, false, true,  0.0266",
        "80,  60,  true,  false, true,  false, 0.6682",
        "100, 100, true,  true,  true,  true,  0.9427",
    })
    void addsUpWhatSpeaksForAnOrder(
            int score,
            int engagement,
            boolean budget,
            boolean returning,
            boolean accountManager,
            boolean discount,
            double expected) {
        var signs =
                new ConversionSigns(score, engagement, budget, returning, accountManager, discount);

        assertThat(model.probability(signs)).isCloseTo(expected, within(0.00005));
    }

    @Test
    void namesACoefficientThatIsNoNumber() {
        assertThatThrownBy(() -> new ConversionModel(0, Double.NaN, 0, 0, 0, 0, 0))
                .hasMessage("lead-score: NaN (expected: a number)");
    }
}
