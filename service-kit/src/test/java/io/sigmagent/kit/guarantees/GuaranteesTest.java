package io.sigmagent.kit.guarantees;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GuaranteesTest {

    @Test
    void noticesWhatWasLost() {
        var promise = new AtLeastOnce();
        promise.onSent("a");
        promise.onSent("b");
        promise.onHandled("a");

        assertThatThrownBy(promise::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("b");
    }

    @Test
    void noticesWhatWasSeenTwice() {
        var promise = new VisibleOnce();
        promise.onSeen("a");
        promise.onSeen("b");
        promise.onSeen("b");

        assertThatThrownBy(promise::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("b");
    }

    @Test
    void noticesABrokenOrder() {
        var promise = new PerKeyOrder();
        promise.onSent("s", 1);
        promise.onSent("s", 2);
        promise.onHandled("s", 2);
        promise.onHandled("s", 1);

        assertThatThrownBy(promise::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("s");
    }

    @Test
    void takesRepeatsForOne() {
        var promise = new PerKeyOrder();
        promise.onSent("s", 1);
        promise.onSent("s", 2);
        promise.onHandled("s", 1);
        promise.onHandled("s", 1);
        promise.onHandled("s", 2);

        promise.verify();
    }
}
