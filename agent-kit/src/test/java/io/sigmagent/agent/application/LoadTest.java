package io.sigmagent.agent.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Load load = new Load(2);

    @Test
    void countsWhatIsUnderWay() {
        load.take();

        assertThat(load.busy()).isEqualTo(1);
        assertThat(load.capacity()).isEqualTo(2);
    }

    @Test
    void isDrainedWhenNothingIsUnderWay() throws InterruptedException {
        load.take();
        assertThat(load.drain(Duration.ofMillis(1))).isFalse();

        load.release();
        assertThat(load.drain(Duration.ofMillis(1))).isTrue();
        assertThat(load.busy()).isZero();
    }
}
