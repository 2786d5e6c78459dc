package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.agent.privacy.Tokens;
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
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes facts from a model: only with a quote that stands in the customer's message, and only with
 * figures that stand in the quote.
 */
final class FactReader {

    private static final String FINDER = "model";
    private static final int LONGEST_WORD = 80;
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:[.,\\s\\u00a0'’]\\d+)*(?:\\s?[kK]\\b)?");

    private final Turn turn;
    private final Tokens tokens;

    FactReader(Turn turn, Tokens tokens) {
        this.turn = turn;
        this.tokens = tokens;
    }

    /** The facts that hold. */
    List<Fact> read(JsonNode told) {
        List<Fact> facts = new ArrayList<>();
        told.forEach(one -> fact(one).ifPresent(facts::add));
        return facts;
    }

    private Optional<Fact> fact(JsonNode told) {
        Optional<Factor> factor = symbol(Factor.class, told.path("factor").asText());
        Optional<Message> message = message(told.path("message_id").asText());
        if (factor.isEmpty() || message.isEmpty()) {
            return Optional.empty();
        }
        String text = message.get().text();
        return quote(text, tokens.restore(told.path("quote").asText()))
                .flatMap(quote ->
                        value(factor.get(), told, quote)
                                .map(value ->
                                        new Fact(
                                                factor.get(),
                                                value,
                                                quote,
                                                message.get().id(),
                                                FINDER)));
    }

    private Optional<Message> message(String name) {
        for (int i = 0; i < turn.messages().size(); i++) {
            if (Situation.messageName(i).equals(name)) {
                return Optional.of(turn.messages().get(i));
            }
        }
        return Optional.empty();
    }

    /** The customer's own words, where only case and spaces differ. */
    private static Optional<String> quote(String text, String told) {
        if (told.isBlank()) {
            return Optional.empty();
        }
        String words =
                String.join(
                        "\\s+",
                        Arrays.stream(told.strip().split("\\s+")).map(Pattern::quote).toList());
        Matcher found =
                Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private Optional<FactValue> value(Factor factor, JsonNode told, String quote) {
        List<String> words = words(told.path("words"));
        Optional<String> first = words.stream().findFirst();
        return switch (factor) {
            case BUDGET_RANGE -> budget(told, quote);
            case QUANTITY ->
                    amount(told.path("least"))
                            .filter(pieces -> stands(pieces, quote))
                            .filter(pieces -> pieces.signum() > 0 && pieces.scale() <= 0)
                            .map(pieces -> new Quantity(pieces.intValueExact()));
            case USE_CASE, CATEGORY -> first.map(word -> new Word(word.toLowerCase(Locale.ROOT)));
            case TECHNICAL_REQUIREMENTS ->
                    words.isEmpty() ? Optional.empty() : Optional.of(new Words(words));
            case TIMELINE ->
                    first.flatMap(word -> symbol(Urgency.class, word))
                            .map(urgency -> new Timeline(urgency, null, null));
            case DECISION_AUTHORITY ->
                    first.flatMap(word -> symbol(Authority.class, word)).map(FactValue.class::cast);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<FactValue> budget(JsonNode told, String quote) {
        BigDecimal least = amount(told.path("least")).orElse(null);
        BigDecimal most = amount(told.path("most")).orElse(null);
        boolean proven =
                Stream.of(Optional.ofNullable(least), Optional.ofNullable(most))
                        .flatMap(Optional::stream)
                        .allMatch(amount -> amount.signum() > 0 && stands(amount, quote));
        boolean crossed = least != null && most != null && least.compareTo(most) > 0;
        return proven && !crossed
                ? Optional.of(
                        new Budget(least, most, currency(quote), least == null && most == null))
                : Optional.empty();
    }

    /** Only what the customer named; a model is not asked. */
    private static @Nullable String currency(String quote) {
        String said = quote.toLowerCase(Locale.ROOT);
        if (said.matches("(?s).*(?:€|\\beur(?:os?)?\\b).*")) {
            return "EUR";
        }
        if (said.matches("(?s).*(?:£|\\bgbp\\b|\\bpounds?\\b|\\blibras?\\b|\\blivres?\\b).*")) {
            return "GBP";
        }
        return said.matches("(?s).*(?:\\$|\\busd\\b|\\bdollars?\\b|\\bd[oó]lares\\b).*")
                ? "USD"
                : null;
    }

    private static Optional<BigDecimal> amount(JsonNode told) {
        return told.isNumber() ? Optional.of(told.decimalValue()) : Optional.empty();
    }

    /** Whether the amount stands in the quote, however it is written. */
    private static boolean stands(BigDecimal amount, String quote) {
        return NUMBER.matcher(quote)
                .results()
                .flatMap(found -> readings(found.group()))
                .anyMatch(number -> number.compareTo(amount) == 0);
    }

    private static Stream<BigDecimal> readings(String written) {
        boolean thousands = written.matches("(?i).*k");
        String number = written.replaceAll("(?i)\\s?k$", "");
        String whole = number.replaceAll("\\D", "");
        String decimal =
                number.replaceAll("[.,\\s\\u00a0'’](?=.*[.,\\s\\u00a0'’])", "")
                        .replaceAll("\\D", ".");
        return Stream.of(whole, decimal)
                .map(BigDecimal::new)
                .map(value -> thousands ? value.movePointRight(3) : value);
    }

    private List<String> words(JsonNode told) {
        List<String> words = new ArrayList<>();
        told.forEach(word -> {
            String text = tokens.restore(word.asText()).strip();
            if (!text.isEmpty() && text.length() <= LONGEST_WORD) {
                words.add(text);
            }
        });
        return words;
    }

    /** The symbol of that name, if there is one. */
    static <E extends Enum<E>> Optional<E> symbol(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
