package io.sigmagent.agent.outbound;

import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.StoreWriteAnswered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Asks the store by events, and writes into it. */
final class KafkaStores implements Stores {

    private static final StoreQuestions.Preparation NOTHING = _ -> {};

    private final Clock clock;
    private final StoreQuestions<StoreCallCompleted> questions;
    private final KafkaWrites writes;

    KafkaStores(EventPublisher publisher, Clock clock, Duration patience) {
        this.clock = clock;
        this.questions = new StoreQuestions<>(publisher, clock, patience);
        this.writes = new KafkaWrites(publisher, clock, patience);
    }

    @Override
    public Store forTurn(Turn turn) {
        return new KafkaStore(this, turn);
    }

    @Override
    public StoreWriter writerFor(Turn turn) {
        return writes.forTurn(turn);
    }

    /** Takes what integration-service says. */
    void completed(SpecificRecord event) {
        if (event instanceof StoreCallCompleted completed) {
            questions.answered(completed.getRequestId(), completed);
        } else if (event instanceof StoreWriteAnswered answered) {
            writes.answered(answered);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** The last instant at which an answer to a question of that turn is of use. */
    Instant deadline(Turn turn) {
        return questions.deadline(turn);
    }

    /** Asks, and waits for the answer until the deadline; empty = none came. */
    Optional<StoreCallCompleted> ask(StoreCallRequested question) {
        return questions.ask(question.getEventId(), question.getDeadlineAt(), NOTHING, question);
    }
}
