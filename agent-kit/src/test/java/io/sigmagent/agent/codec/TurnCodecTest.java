package io.sigmagent.agent.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.frame.Wire;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.FactValue.Authority;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.FactValue.Quantity;
import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.agent.turn.FactValue.Urgency;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.FactValue.Words;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.schemas.AskedFactor;
import io.sigmagent.schemas.HandoffPacket;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.EventCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurnCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ShownProduct SHOWN =
            ShownProduct.of(StoreSamples.product("Orvexa Blade 15", "Laptops", "1299.00"));

    @ParameterizedTest
    @MethodSource("facts")
    void keepsEveryFactOverTheWire(Fact fact) {
        TurnAnswered event = travelled(reply(Answer.to(turn(), "ok").learning(List.of(fact))));

        assertThat(event.getFacts()).map(FactCodec::toDomain).containsExactly(fact);
    }

    static Stream<Fact> facts() {
        return Stream.of(
                fact(Factor.BUDGET_RANGE, new Budget(null, new BigDecimal("1500"), "USD", false)),
                fact(Factor.BUDGET_RANGE, new Budget(null, null, null, true)),
                fact(Factor.TIMELINE, new Timeline(Urgency.WITHIN_WEEK, null, null)),
                fact(
                        Factor.TIMELINE,
                        new Timeline(
                                Urgency.LATER,
                                LocalDate.parse("2027-05-01"),
                                LocalDate.parse("2027-05-31"))),
                fact(Factor.TECHNICAL_REQUIREMENTS, new Words(List.of("16 GB RAM", "144 Hz"))),
                fact(Factor.DECISION_AUTHORITY, Authority.NEEDS_APPROVAL),
                fact(Factor.USE_CASE, new Word("gaming")),
                fact(Factor.QUANTITY, new Quantity(3)));
    }

    @Test
    void readsAllThatATurnSays() {
        TurnRequested event = Wire.turn("s1", "t1", "hello");
        event.setAsked(List.of(new AskedFactor(io.sigmagent.schemas.Factor.TIMELINE, 2)));
        event.setOpenFactor(io.sigmagent.schemas.Factor.TIMELINE);
        event.setShown(List.of(ShownProductCodec.toAvro(SHOWN)));
        event.setMemory(Map.of("step", "2"));
        event.getCustomer().setName("Alex Chen");
        event.getCustomer().setClaimedTier(Tier.VIP);
        event.setHistory(List.of(new io.sigmagent.schemas.HistoryLine("customer", "hi", NOW)));
        event.setPacket(
                HandoffPacket.newBuilder()
                        .setReason("qualified")
                        .setSummary("Wants a laptop.")
                        .setLanguage("en")
                        .setFacts(List.of(FactCodec.toAvro(facts().findFirst().orElseThrow())))
                        .build());

        Turn turn = TurnCodec.toDomain(event);

        assertThat(turn.text()).isEqualTo("hello");
        assertThat(turn.intent()).isEqualTo(Intent.ORDER_STATUS);
        assertThat(turn.timesAsked(Factor.TIMELINE)).isEqualTo(2);
        assertThat(turn.timesAsked(Factor.USE_CASE)).isZero();
        assertThat(turn.openFactor()).isEqualTo(Factor.TIMELINE);
        assertThat(turn.shown()).containsExactly(SHOWN);
        assertThat(turn.noted("step")).contains("2");
        assertThat(turn.customer().firstName()).isEqualTo("Alex");
        assertThat(turn.customer().claimedTier()).isEqualTo(io.sigmagent.agent.turn.Tier.VIP);
        assertThat(turn.history().getFirst().isCustomers()).isTrue();
        assertThat(turn.fact(Factor.BUDGET_RANGE)).isEqualTo(facts().findFirst());
        assertThat(turn.fact(Factor.USE_CASE)).isEmpty();
    }

    @Test
    void readsIntentsOfMessagesAndResultsThatWereNeverTold() {
        LedgerEntry made =
                new LedgerEntry("draft_order", "d1", Kind.DRAFT_ORDER, "#D1 9.00 USD", NOW, false);
        TurnAnswered dropped =
                travelled(
                        new Reply(
                                turn(),
                                Answer.to(turn(), "ok"),
                                "rules",
                                List.of(made),
                                NOW,
                                Duration.ZERO,
                                new Course.Smooth()));
        TurnRequested event = Wire.turn("s1", "t2", "hello");
        event.setUnspoken(dropped.getLedger());

        Turn turn = TurnCodec.toDomain(event);

        assertThat(turn.unspoken()).containsExactly(made);
        assertThat(turn.messages().getFirst().intent()).isEqualTo(Intent.ORDER_STATUS);
        assertThat(turn.messages().getFirst().confidence()).isEqualTo(0.9);
    }

    @Test
    void tellsAllThatAnAnswerSays() {
        Answer answer =
                Answer.to(turn(), "Look")
                        .in("es")
                        .asking(Factor.TIMELINE)
                        .doing("recommended:p1", "next:timeline")
                        .showing(List.of(SHOWN))
                        .scoring(80)
                        .identifying(new Identified(IdentityLevel.CLAIMED, "j@example.com", "c1"))
                        .noting("step", "3")
                        .concluding(new Outcome.Reroute(Intent.COMPLAINT));

        TurnAnswered event = travelled(reply(answer));

        assertThat(event.getEventId()).isEqualTo(Wire.answerId("t1"));
        assertThat(event.getLanguage()).isEqualTo("es");
        assertThat(event.getAsked()).isEqualTo(io.sigmagent.schemas.Factor.TIMELINE);
        assertThat(event.getActions()).containsExactly("recommended:p1", "next:timeline");
        assertThat(event.getProducts()).map(ShownProductCodec::toDomain).containsExactly(SHOWN);
        assertThat(event.getLeadScore()).isEqualTo(80);
        assertThat(event.getIdentity()).isEqualTo(io.sigmagent.schemas.IdentityLevel.CLAIMED);
        assertThat(event.getEmail()).isEqualTo("j@example.com");
        assertThat(event.getMemory()).containsEntry("step", "3");
        assertThat(event.getOutcome()).isEqualTo(io.sigmagent.schemas.Outcome.REROUTE);
        assertThat(event.getRerouteTo()).isEqualTo(io.sigmagent.schemas.Intent.COMPLAINT);
        assertThat(event.getLedger().getFirst().getKind()).isEqualTo("price");
        assertThat(event.getTookMillis()).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void hasAWordForEveryOutcome(Outcome outcome) {
        TurnAnswered event = travelled(reply(Answer.to(turn(), "ok").concluding(outcome)));

        assertThat(event.getOutcome().name())
                .isEqualToIgnoringCase(outcome.getClass().getSimpleName());
        assertThat(event.getRerouteTo()).isNull();
    }

    static Stream<Outcome> outcomes() {
        return Stream.of(
                new Outcome.Continue(),
                new Outcome.Qualified(),
                new Outcome.Unqualified(),
                new Outcome.Satisfied(),
                new Outcome.Dissatisfied(),
                new Outcome.Escalate());
    }

    private static TurnAnswered travelled(Reply reply) {
        EventCodec codec = new EventCodec();
        return (TurnAnswered) codec.decode(codec.encode(ReplyCodec.toAvro(reply)));
    }

    private static Reply reply(Answer answer) {
        LedgerEntry entry = new LedgerEntry("product", "v1", Kind.PRICE, "1299.00 USD", NOW, false);
        return new Reply(
                turn(),
                answer,
                "rules",
                List.of(entry),
                NOW,
                Duration.ofMillis(12),
                new Course.Smooth());
    }

    private static Turn turn() {
        return TurnCodec.toDomain(Wire.turn("s1", "t1", "hello"));
    }

    private static Fact fact(Factor factor, FactValue value) {
        return new Fact(factor, value, "said so", "m1", "rule");
    }
}
