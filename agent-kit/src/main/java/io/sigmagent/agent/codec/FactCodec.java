package io.sigmagent.agent.codec;

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
import io.sigmagent.schemas.BudgetRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts about a lead. */
final class FactCodec {

    private FactCodec() {}

    static Fact toDomain(io.sigmagent.schemas.Fact fact) {
        Factor factor = Factor.valueOf(fact.getFactor().name());
        return new Fact(
                factor,
                valueOf(factor, fact.getValue()),
                fact.getQuote(),
                fact.getMessageId(),
                fact.getFinder());
    }

    static io.sigmagent.schemas.Fact toAvro(Fact fact) {
        return io.sigmagent.schemas.Fact.newBuilder()
                .setFactor(io.sigmagent.schemas.Factor.valueOf(fact.factor().name()))
                .setValue(avroOf(fact.value()))
                .setQuote(fact.quote())
                .setMessageId(fact.messageId())
                .setFinder(fact.finder())
                .build();
    }

    private static FactValue valueOf(Factor factor, Object value) {
        return switch (value) {
            case BudgetRange budget ->
                    new Budget(
                            orNull(budget.getMin(), BigDecimal::new),
                            orNull(budget.getMax(), BigDecimal::new),
                            budget.getCurrency(),
                            budget.getVague());
            case io.sigmagent.schemas.Timeline timeline ->
                    new Timeline(
                            Urgency.valueOf(timeline.getUrgency().toUpperCase(Locale.ROOT)),
                            orNull(timeline.getFrom(), LocalDate::parse),
                            orNull(timeline.getUntil(), LocalDate::parse));
            case io.sigmagent.schemas.Words words -> new Words(words.getWords());
            case Integer pieces -> new Quantity(pieces);
            case String word when factor == Factor.DECISION_AUTHORITY ->
                    Authority.valueOf(word.toUpperCase(Locale.ROOT));
            default -> new Word(value.toString());
        };
    }

    private static Object avroOf(FactValue value) {
        return switch (value) {
            case Budget(var min, var max, var currency, var vague) ->
                    new BudgetRange(
                            orNull(min, BigDecimal::toPlainString),
                            orNull(max, BigDecimal::toPlainString),
                            currency,
                            vague);
            case Timeline(var urgency, var from, var until) ->
                    new io.sigmagent.schemas.Timeline(
                            urgency.name().toLowerCase(Locale.ROOT),
                            orNull(from, LocalDate::toString),
                            orNull(until, LocalDate::toString));
            case Words(var words) -> new io.sigmagent.schemas.Words(words);
            case Quantity(var pieces) -> pieces;
            case Word(var word) -> word;
            case Authority authority -> authority.name().toLowerCase(Locale.ROOT);
        };
    }

    private static <A, B> @Nullable B orNull(@Nullable A value, Function<A, B> mapping) {
        return value == null ? null : mapping.apply(value);
    }
}
