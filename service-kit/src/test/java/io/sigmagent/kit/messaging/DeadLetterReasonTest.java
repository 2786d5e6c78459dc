package io.sigmagent.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sigmagent.schemas.wire.EventCodec;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DeadLetterReasonTest {

    private static final String SAID = "my address is 12 Elm Street";

    @Test
    void tellsWhatOurOwnCodeSays() {
        Throwable ours = new IllegalArgumentException("score: 9 (expected: 1 to 5)");

        assertThat(DeadLetterReason.of(new RuntimeException(ours)).text())
                .isEqualTo("IllegalArgumentException: score: 9 (expected: 1 to 5)");
    }

    @Test
    void doesNotQuoteWhatOthersSay() {
        Throwable theirs = catchThrowable(() -> URI.create(SAID));

        assertThat(DeadLetterReason.of(theirs).text()).doesNotContain(SAID).contains("Exception");
    }

    @Test
    void namesBytesThatAreNoEvent() {
        Throwable unreadable = catchThrowable(() -> new EventCodec().decode(SAID.getBytes(UTF_8)));

        assertThat(DeadLetterReason.of(unreadable).text())
                .startsWith("UnreadableEvent: ")
                .doesNotContain(SAID);
    }
}
