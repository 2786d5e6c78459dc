package io.sigmagent.orchestrator.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoredEventTest {

    @Test
    void keepsItsBytesFromBeingChanged() {
        assertThat(numbered(1).event().isReadOnly()).isTrue();
    }

    @Test
    void isNumberedFromOne() {
        assertThatThrownBy(() -> numbered(0)).hasMessageContaining("seq: 0");
    }

    private static StoredEvent numbered(long seq) {
        return new StoredEvent(
                "s1",
                seq,
                "e1",
                1,
                "AgentReplied",
                "sbdr_agent",
                "Hello.",
                Instant.EPOCH,
                ByteBuffer.allocate(3));
    }
}
