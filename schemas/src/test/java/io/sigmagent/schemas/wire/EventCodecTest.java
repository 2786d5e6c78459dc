package io.sigmagent.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.SatisfactionRated;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final OperatorTyped TYPED =
            OperatorTyped.newBuilder()
                    .setEventId("e1")
                    .setOccurredAt(Instant.parse("2026-11-24T08:00:00.123Z"))
                    .setSessionId("s1")
                    .setOperatorId("op")
                    .setTyping(true)
                    .build();

    private final EventCodec codec = new EventCodec();

    @Test
    void readsWhatItWrote() {
        assertThat(codec.decode(codec.encode(TYPED))).isEqualTo(TYPED);
    }

    @Test
    void refusesBytesThatAreNoEvent() {
        assertThatThrownBy(() -> codec.decode("{\"type\":\"json\"}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("marker");
    }

    @Test
    void refusesASchemaThatWasNeverReleased() {
        byte[] bytes = codec.encode(TYPED);
        ByteBuffer.wrap(bytes).putLong(2, 42);

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("never released");
    }

    @Test
    void refusesHalfAnEvent() {
        byte[] bytes = codec.encode(TYPED);

        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("OperatorTyped");
    }

    @Test
    void keysAnEventByItsSession() {
        assertThat(Topics.CHAT_INBOUND.keyOf(TYPED)).isEqualTo("s1");
    }

    @Test
    void refusesAnEventOnATopicThatDoesNotCarryIt() {
        assertThatThrownBy(() -> Topics.AGENT_REPLIES.keyOf(TYPED))
                .hasMessageContaining("OperatorTyped")
                .hasMessageContaining("TurnAnswered");
    }

    @Test
    void everyEventHasTheFieldThatKeysItsTopic() {
        for (Topic topic : Topics.all()) {
            assertThat(topic.events())
                    .as(topic.name())
                    .allSatisfy(
                            schema -> assertThat(schema.getField(topic.keyField())).isNotNull());
        }
    }

    @Test
    void refusesAnEventWithAMissingField() {
        assertThatThrownBy(() -> codec.encode(new SatisfactionRated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SatisfactionRated");
    }
}
