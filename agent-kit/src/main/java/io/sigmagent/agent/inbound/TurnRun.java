package io.sigmagent.agent.inbound;

import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.Replies;
import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.turn.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one turn and does not rest before its reply is safe, or of no use any more. */
final class TurnRun {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRun.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AnswerTurn answerTurn;
    private final Replies replies;
    private final Clock clock;

    TurnRun(AnswerTurn answerTurn, Replies replies, Clock clock) {
        this.answerTurn = answerTurn;
        this.replies = replies;
        this.clock = clock;
    }

    /** Whether the turn is done with; false = it must come again. */
    boolean answer(Turn turn) {
        Reply reply = answerTurn.handle(turn);
        tell(reply);
        try {
            send(reply);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void send(Reply first) throws InterruptedException {
        Reply reply = first;
        Turn turn = first.turn();
        while (!clock.instant().isAfter(turn.deadlineAt())) {
            if (Thread.interrupted()) {
                throw new InterruptedException("turn " + turn.id() + " is left to others");
            }
            try {
                replies.send(reply).get();
                return;
            } catch (ExecutionException e) {
                LOG.warn(
                        "reply to turn {} not sent yet: {}",
                        turn.id(),
                        String.valueOf(e.getCause()));
                if (e.getCause() instanceof SerializationException unwritable) {
                    reply = answerTurn.fallback(turn, unwritable);
                }
                Thread.sleep(PAUSE);
            }
        }
        LOG.warn("reply to turn {} given up: its deadline has passed", turn.id());
    }

    private static void tell(Reply reply) {
        String turn = reply.turn().id();
        switch (reply.course()) {
            case Course.Smooth _ ->
                    LOG.info(
                            "turn {} answered in {} ms: {}",
                            turn,
                            reply.took().toMillis(),
                            reply.answer().actions());
            case Course.BrainFailed(var cause) ->
                    LOG.error("turn {} got the fallback: the brain failed", turn, cause);
            case Course.ClaimRefused(var claim) ->
                    LOG.warn("turn {} got a safe text: its {} is not proven", turn, claim);
        }
    }
}
