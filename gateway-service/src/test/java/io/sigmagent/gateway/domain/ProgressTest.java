package io.sigmagent.gateway.domain;

import static io.sigmagent.gateway.domain.Events.INTENT;
import static io.sigmagent.gateway.domain.Events.queued;
import static io.sigmagent.gateway.domain.Events.reply;
import static io.sigmagent.gateway.domain.Events.stored;
import static io.sigmagent.gateway.domain.Events.storedWithHuman;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ChatEvent.Intent;
import io.sigmagent.gateway.domain.Progress.Outcome;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void isOpenAtFirst() {
        assertThat(after().outcome()).isEqualTo(new Outcome.Open(new Intent("other", 0)));
        assertThat(after().settled()).isFalse();
    }

    @Test
    void staysOpenWhenOnlyStored() {
        assertThat(after(stored(1, "e")).outcome()).isEqualTo(new Outcome.Open(INTENT));
    }

    @Test
    void isAnsweredByAReplyThatNamesIt() {
        var reply = reply(2, "d", "e");

        assertThat(after(stored(1, "e"), reply).outcome()).isEqualTo(new Outcome.Answered(reply));
        assertThat(after(reply).settled()).isTrue();
    }

    @Test
    void isNotAnsweredByOtherReplies() {
        assertThat(after(stored(1, "e"), reply(2, "d"), reply(3)).settled()).isFalse();
    }

    @Test
    void keepsTheFirstAnswer() {
        var first = reply(2, "e");

        assertThat(after(first, reply(3, "e")).outcome()).isEqualTo(new Outcome.Answered(first));
    }

    @Test
    void waitsInTheQueueUntilAnswered() {
        var place = queued(2, "e");
        var reply = reply(3, "e");

        assertThat(after(stored(1, "e"), place).outcome())
                .isEqualTo(new Outcome.Waiting(place, INTENT));
        assertThat(after(stored(1, "e"), place, reply).outcome())
                .isEqualTo(new Outcome.Answered(reply));
        assertThat(after(queued(2, "d")).settled()).isFalse();
    }

    @Test
    void isWithAPersonWhoAnswersWithTheirNextReply() {
        var before = reply(1, Agent.HUMAN_AGENT);
        var next = reply(3, Agent.HUMAN_AGENT);

        assertThat(after(before, storedWithHuman(2, "e")).outcome())
                .isEqualTo(new Outcome.WithHuman(INTENT));
        assertThat(after(storedWithHuman(2, "e"), before).settled()).isTrue();
        assertThat(after(storedWithHuman(2, "e"), before, next).outcome())
                .isEqualTo(new Outcome.Answered(next));
    }

    @Test
    void isNotConcernedByOtherMessages() {
        assertThat(after(storedWithHuman(1, "d"), Events.handoff(2)).settled()).isFalse();
    }

    private static Progress after(ChatEvent... events) {
        Progress progress = Progress.of("e");
        for (ChatEvent event : events) {
            progress = progress.after(event);
        }
        return progress;
    }
}
