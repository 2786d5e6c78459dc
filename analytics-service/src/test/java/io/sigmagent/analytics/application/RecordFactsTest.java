package io.sigmagent.analytics.application;

import static io.sigmagent.analytics.domain.Samples.delivered;
import static io.sigmagent.analytics.domain.Samples.fact;
import static io.sigmagent.analytics.domain.Samples.qualification;
import static io.sigmagent.analytics.domain.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.analytics.domain.Agent;
import io.sigmagent.analytics.domain.DeliveredFact;
import io.sigmagent.analytics.domain.Fact.OrderCounted;
import io.sigmagent.analytics.domain.Fact.TurnSuperseded;
import io.sigmagent.analytics.domain.Place;
import io.sigmagent.analytics.domain.Qualification;
import io.sigmagent.analytics.domain.SessionHistory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RecordFactsTest {

    private final FactsInMemory log = new FactsInMemory();
    private final WrittenMeters meters = new WrittenMeters();
    private final RecordFacts recordFacts = new RecordFacts(log, meters);

    @Test
    void countsTurnsAnsweredAndSuperseded() {
        store(
                delivered(0, 1, fact("a", 0, turn(Agent.SBDR, 1200))),
                delivered(0, 2, fact("b", 0, new TurnSuperseded("t", Agent.ACCOUNT))));

        assertThat(meters.written)
                .containsExactly("request SBDR", "response SBDR PT1.2S", "request ACCOUNT");
    }

    @Test
    void countsMilestones() {
        store(
                delivered(0, 1, fact("a", 0, qualification(Qualification.QUALIFIED, 80))),
                delivered(0, 2, fact("b", 0, paid())));

        assertThat(meters.written).containsExactly("lead", "order");
    }

    @Test
    void countsAFactOnceHoweverOftenItIsTold() {
        DeliveredFact told = delivered(0, 1, fact("a", 0, turn(Agent.SBDR, 1200)));

        store(told);
        store(told);

        assertThat(meters.written).hasSize(2);
    }

    @Test
    void storesTheOthersWhenOneIsRefused() {
        log.refused.add("b");

        List<Refusal> refusals =
                record(
                        delivered(0, 1, fact("a", 0, turn(Agent.SBDR, 1))),
                        delivered(0, 2, fact("b", 0, turn(Agent.SBDR, 1))),
                        delivered(0, 3, fact("c", 0, turn(Agent.SBDR, 1))));

        assertThat(log.stored).containsExactly("a", "c");
        assertThat(refusals).extracting(Refusal::place).containsExactly(new Place(0, 2));
    }

    @Test
    void failsWithoutASettingAsideWhenTheStoreIsAway() {
        log.away = true;

        assertThatThrownBy(() -> record(delivered(0, 1, fact("a", 0, turn(Agent.SBDR, 1)))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(meters.written).isEmpty();
    }

    private void store(DeliveredFact... facts) {
        assertThat(record(facts)).isEmpty();
    }

    private List<Refusal> record(DeliveredFact... facts) {
        return recordFacts.handle(List.of(facts)).toFuture().join();
    }

    private static OrderCounted paid() {
        return new OrderCounted("order-1", BigDecimal.TEN, BigDecimal.ZERO, "USD", "paid", null);
    }

    private static final class FactsInMemory implements FactLog {

        private final Set<String> stored = new LinkedHashSet<>();
        private final Set<String> refused = new LinkedHashSet<>();
        private boolean away;

        @Override
        public Mono<NewFacts> append(List<DeliveredFact> facts) {
            if (away) {
                return Mono.error(new StoreUnavailable(new IllegalStateException("away")));
            }
            if (facts.stream().anyMatch(fact -> refused.contains(fact.recorded().eventId()))) {
                return Mono.error(new RefusedFact("refused", new IllegalStateException()));
            }
            var fresh =
                    facts.stream()
                            .map(DeliveredFact::recorded)
                            .filter(fact -> stored.add(fact.eventId()))
                            .toList();
            return Mono.just(
                    new NewFacts(
                            fresh, fresh.stream().flatMap(f -> f.milestone().stream()).toList()));
        }

        @Override
        public Mono<SessionHistory> ofSession(String sessionId) {
            return Mono.empty();
        }
    }

    private static final class WrittenMeters implements Meters {

        private final List<String> written = new ArrayList<>();

        @Override
        public void requestCounted(Agent agent) {
            written.add("request " + agent);
        }

        @Override
        public void responseTook(Agent agent, Duration time) {
            written.add("response " + agent + " " + time);
        }

        @Override
        public void leadQualified() {
            written.add("lead");
        }

        @Override
        public void orderProcessed() {
            written.add("order");
        }

        @Override
        public void activeSessions(long sessions) {
            written.add("active " + sessions);
        }

        @Override
        public void satisfaction(OptionalDouble mean) {
            written.add("satisfaction " + mean);
        }
    }
}
