package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.DeliveredFact;
import io.sigmagent.analytics.domain.Fact;
import io.sigmagent.analytics.domain.Milestone;
import io.sigmagent.analytics.domain.RecordedFact;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores facts and counts those that are new. */
public final class RecordFacts {

    private final FactLog log;
    private final Meters meters;

    /** A use case on that log and those meters. */
    public RecordFacts(FactLog log, Meters meters) {
        this.log = log;
        this.meters = meters;
    }

    /**
     * Stores a batch in one transaction; when one of its facts is refused, each on its own.
     *
     * @return the facts that were refused; all others are stored
     */
    public Mono<List<Refusal>> handle(List<DeliveredFact> batch) {
        return record(batch)
                .thenReturn(List.<Refusal>of())
                .onErrorResume(RefusedFact.class, _ -> oneByOne(batch));
    }

    private Mono<List<Refusal>> oneByOne(List<DeliveredFact> batch) {
        return Flux.fromIterable(batch).concatMap(this::alone).collectList();
    }

    private Mono<Refusal> alone(DeliveredFact delivered) {
        return record(List.of(delivered))
                .then(Mono.<Refusal>empty())
                .onErrorResume(
                        RefusedFact.class,
                        reason -> Mono.just(new Refusal(delivered.place(), reason)));
    }

    private Mono<NewFacts> record(List<DeliveredFact> facts) {
        return log.append(facts).doOnNext(this::count);
    }

    private void count(NewFacts found) {
        found.facts().forEach(this::count);
        found.milestones().forEach(this::count);
    }

    /** A turn ends answered or superseded; both were asked of the agent. */
    private void count(RecordedFact recorded) {
        switch (recorded.fact()) {
            case Fact.TurnMeasured turn -> {
                meters.requestCounted(turn.agent());
                meters.responseTook(turn.agent(), Duration.ofMillis(turn.responseMillis()));
            }
            case Fact.TurnSuperseded turn -> meters.requestCounted(turn.agent());
            default -> {}
        }
    }

    private void count(Milestone reached) {
        Runnable counter =
                switch (reached.kind()) {
                    case LEAD_QUALIFIED -> meters::leadQualified;
                    case ORDER_PAID -> meters::orderProcessed;
                };
        counter.run();
    }
}
