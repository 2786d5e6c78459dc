package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Factor;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.LeadFact;
import io.sigmagent.gateway.domain.LeadFact.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a person says of a lead. */
final class LeadFactBody {

    private static final String VALUE = "value";
    private static final String QUOTE = "quote";
    private static final String FACTOR = "factor";
    private static final Set<String> AUTHORITIES = Set.of("alone", "shared", "needs_approval");

    /** Facts rest on something; a person's word is enough. */
    private static final String UNQUOTED = "told by a person of the shop";

    private LeadFactBody() {}

    static LeadFact read(JsonFields fact) {
        fact.only(Set.of(FACTOR, VALUE, QUOTE));
        Factor factor = Factor.named(fact.text(FACTOR, "a factor's name"));
        String quote = fact.optionalText(QUOTE);
        return new LeadFact(factor, value(factor, fact), quote == null ? UNQUOTED : quote);
    }

    private static Value value(Factor factor, JsonFields fact) {
        return switch (factor) {
            case BUDGET_RANGE -> budget(fact.part(VALUE));
            case TIMELINE -> timeline(fact.part(VALUE));
            case TECHNICAL_REQUIREMENTS -> new Value.Words(fact.texts(VALUE));
            case QUANTITY -> quantity(fact.integer(VALUE, "a whole number >= 1"));
            case DECISION_AUTHORITY -> authority(fact.text(VALUE, "a string"));
            case USE_CASE, CATEGORY -> new Value.Word(fact.text(VALUE, "a string"));
        };
    }

    private static Value budget(JsonFields value) {
        value.only(Set.of("min", "max", "currency", "vague"));
        return new Value.Budget(
                value.optionalAmount("min"),
                value.optionalAmount("max"),
                value.optionalText("currency"),
                value.flag("vague"));
    }

    private static Value timeline(JsonFields value) {
        value.only(Set.of("urgency", "from", "until"));
        return new Value.When(
                value.text("urgency", "immediate, within_week, within_month, …"),
                day(value, "from"),
                day(value, "until"));
    }

    private static Value quantity(long pieces) {
        if (pieces > Integer.MAX_VALUE) {
            throw new InvalidField(VALUE, pieces + " (expected: a number of pieces)");
        }
        return new Value.Count((int) pieces);
    }

    private static Value authority(String name) {
        if (!AUTHORITIES.contains(name)) {
            throw new InvalidField(VALUE, "unknown (expected: alone, shared or needs_approval)");
        }
        return new Value.Word(name);
    }

    private static @Nullable LocalDate day(JsonFields value, String field) {
        String text = value.optionalText(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidField(field, "no day (expected: for instance 2026-12-24)");
        }
    }
}
