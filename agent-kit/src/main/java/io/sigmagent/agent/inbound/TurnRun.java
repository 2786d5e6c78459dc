package io.sigmagent.agent.inbound;

import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.Replies;
import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.DeadLetterReason;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
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
    private volatile boolean leaving;

    TurnRun(AnswerTurn answerTurn, Replies replies, Clock clock) {
        this.answerTurn = answerTurn;
        this.replies = replies;
        this.clock = clock;
    }

    /** From now on replies that are not safe yet are left to others. */
    void leave() {
        leaving = true;
    }

    /**
     * Whether the turn is done with; false = it must come again.
     *
     * @throws Unsendable if not even the safe reply can be sent
     */
    boolean answer(Turn turn) {
        if (isLate(turn)) {
            LOG.info("turn {} skipped: its deadline has passed", turn.id());
            return true;
        }
        Reply reply = answerTurn.handle(turn);
        tell(reply);
        try {
            return send(reply);
        } catch (Unsendable e) {
            LOG.error("turn {} gets the fallback: {}", turn.id(), reason(e));
            return send(answerTurn.fallback(reply, e));
        }
    }

    /** An interrupt means that we leave; one that a brain left behind means nothing. */
    private boolean send(Reply reply) {
        String turn = reply.turn().id();
        while (!leaving && !isLate(reply.turn())) {
            boolean _ = Thread.interrupted();
            try {
                replies.send(reply).get(millisLeft(reply.turn()), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException | RuntimeException e) {
                pause(turn, passing(e));
            } catch (TimeoutException e) {
                LOG.warn("reply to turn {} was not taken in time", turn);
            } catch (InterruptedException e) {
                LOG.info("reply to turn {} interrupted", turn);
            }
        }
        LOG.warn("reply to turn {} given up: {}", turn, leaving ? "we stop" : "too late");
        return !leaving;
    }

    /** What a repeat may cure; what lies in the reply itself no repeat cures. */
    private static Exception passing(Exception failure) {
        boolean kafkas = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException
                    || cause instanceof SerializationException) {
                throw new Unsendable(cause);
            }
            kafkas |= isKafkas(cause);
        }
        if (!kafkas) {
            throw new Unsendable(failure);
        }
        return failure;
    }

    private static boolean isKafkas(Throwable failure) {
        return failure instanceof KafkaException
                || failure instanceof org.springframework.kafka.KafkaException;
    }

    private static void pause(String turn, Throwable why) {
        LOG.warn("reply to turn {} not sent yet: {}", turn, reason(why));
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLate(Turn turn) {
        return clock.instant().isAfter(turn.deadlineAt());
    }

    private long millisLeft(Turn turn) {
        return Duration.between(clock.instant(), turn.deadlineAt()).toMillis() + 1;
    }

    private static String reason(Throwable failure) {
        return DeadLetterReason.of(failure).text();
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
                    LOG.error(
                            "turn {} got the fallback: the brain failed", turn, Wordless.of(cause));
            case Course.ClaimRefused(var claim) ->
                    LOG.warn("turn {} got a safe text: its {} is not proven", turn, claim);
        }
    }

    /** A reply that no repeat gets through. */
    static final class Unsendable extends RuntimeException {

        Unsendable(Throwable cause) {
            super(null, cause);
        }
    }
}
