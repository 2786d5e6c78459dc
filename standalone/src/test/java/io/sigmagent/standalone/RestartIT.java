package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.guarantees.AtLeastOnce;
import io.sigmagent.kit.guarantees.VisibleOnce;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.standalone.Gateway.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The product is stopped in the middle of a conversation and started again on the same data. */
@Timeout(240)
class RestartIT {

    @Test
    void goesOnWhereItStoppedAndLosesNothing() {
        Path data = RunningProduct.freshData("restart");
        AtLeastOnce answered = new AtLeastOnce();
        String token;
        RunningProduct before = RunningProduct.start(data, Optional.empty());
        try (ChatClient chat = before.gateway().chat("restart")) {
            token = chat.await("session_started").path("session_token").asText();
            chat.say("I'm looking for a gaming laptop under $1500", "m1");
            var _ = chat.await("agent_response");
            chat.say("what about order #1001?", "m2");
            var _ =
                    chat.awaitFrame(frame ->
                            frame.path("type").asText().equals("accepted")
                                    && frame.path("message_id").asText().equals("m2"));
        } finally {
            before.stop();
        }

        RunningProduct after = RunningProduct.start(data, Optional.empty());
        try (ChatClient chat = ChatClient.withToken(after.port(), "restart", token)) {
            var _ = chat.await("session_started");
            chat.resume(0);
            var _ = chat.awaitFrame(frame -> answers(frame, "m1"));
            var _ = chat.awaitFrame(frame -> answers(frame, "m2"));
            chat.verifyFrames();
            verify(answered, Recorded.of(after.kafka(), "restart"), chat.seqs());
            Answer next = after.gateway().say("restart", "thanks, how do I set up a monitor?");
            assertThat(next.agent()).isEqualTo("customer_success");
        } finally {
            after.stop();
        }
    }

    private static void verify(AtLeastOnce answered, List<Recorded> events, List<Long> seqs) {
        VisibleOnce once = new VisibleOnce();
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case CustomerMessageReceived received -> answered.onSent(received.getEventId());
                case AgentReplied replied -> {
                    replied.getAnswers().forEach(answered::onHandled);
                    replied.getAnswers().forEach(once::onSeen);
                }
                default -> {}
            }
        }
        answered.verify();
        once.verify();
        assertThat(seqs)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, seqs.size()).boxed().toList());
    }

    private static boolean answers(JsonNode frame, String messageId) {
        return frame.path("type").asText().equals("agent_response")
                && frame.path("answers")
                        .valueStream()
                        .anyMatch(id -> id.asText().equals(messageId));
    }
}
