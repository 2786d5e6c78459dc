package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts that a message tells, each with the words that tell it. What it does not tell is not
 * invented.
 */
public final class FactExtraction {

    /** Finder of a use that is told by the category alone, as in "gaming laptop". */
    public static final String USE_IN_CATEGORY = "rule:use_case_in_category";

    private static final Pattern NO_ANSWER =
            Pattern.compile(
                    "(?i)(?:.*\\?.*|(?:yes|yeah|yep|no|nope|nah|ok(?:ay)?|sure|thanks?|thank"
                        + " you|hi|hello|hey|hm+|idk|nothing|none|whatever|anything|not"
                        + " (?:really|sure)|(?:i )?(?:don'?t|do not) (?:know|care|mind)|no"
                        + " (?:idea|preference|thanks)|good|great|cool|bye|never ?mind|maybe)(?:["
                        + " ,.!].*)?)");

    private final Phrases phrases;
    private final CategoryFinder categories;
    private final UseCaseFinder uses = new UseCaseFinder();
    private final RequirementFinder requirements = new RequirementFinder();

    public FactExtraction(Phrases phrases, CategoryFinder categories) {
        this.phrases = phrases;
        this.categories = categories;
    }

    /** The facts of one message. */
    public List<Fact> read(Message message, Reading reading) {
        String text = message.text();
        Optional<Found<FactValue.Budget>> budget =
                new BudgetFinder(reading.shopCurrency(), phrases.budget())
                        .find(text, reading.asksFor(Factor.BUDGET_RANGE));
        Found<String> category = categories.find(text).orElse(null);
        List<Fact> facts =
                Stream.of(
                                budget.map(found ->
                                        fact(Factor.BUDGET_RANGE, found.value(), found, message)),
                                timeline(message, reading),
                                authority(message, reading),
                                Optional.ofNullable(category)
                                        .map(found -> category(found, message)),
                                use(message, category),
                                requirements(message, budget),
                                quantity(message, category, budget))
                        .flatMap(Optional::stream)
                        .toList();
        return facts.isEmpty() ? openAnswer(message, reading).stream().toList() : facts;
    }

    private Optional<Fact> timeline(Message message, Reading reading) {
        return new TimelineFinder(reading.today(), phrases.urgency())
                .find(message.text(), reading.asksFor(Factor.TIMELINE))
                .map(found -> fact(Factor.TIMELINE, found.value(), found, message));
    }

    private Optional<Fact> authority(Message message, Reading reading) {
        return new AuthorityFinder(phrases.authority())
                .find(message.text(), reading.asksFor(Factor.DECISION_AUTHORITY))
                .map(found -> fact(Factor.DECISION_AUTHORITY, found.value(), found, message));
    }

    private static Fact category(Found<String> found, Message message) {
        return fact(Factor.CATEGORY, new FactValue.Word(found.value()), found, message);
    }

    private static Optional<Fact> quantity(
            Message message,
            @Nullable Found<String> category,
            Optional<Found<FactValue.Budget>> budget) {
        return QuantityFinder.find(message.text(), category)
                .filter(found -> budget.filter(found::overlaps).isEmpty())
                .map(found ->
                        fact(
                                Factor.QUANTITY,
                                new FactValue.Quantity(found.value()),
                                found,
                                message));
    }

    private Optional<Fact> use(Message message, @Nullable Found<String> category) {
        return uses.find(message.text())
                .map(found -> {
                    boolean inside =
                            category != null
                                    && category.start() <= found.start()
                                    && found.end() <= category.end();
                    return new Fact(
                            Factor.USE_CASE,
                            new FactValue.Word(found.value()),
                            found.quote(message.text()),
                            message.id(),
                            inside ? USE_IN_CATEGORY : "rule:use_case");
                });
    }

    private Optional<Fact> requirements(Message message, Optional<Found<FactValue.Budget>> budget) {
        List<Found<String>> found =
                requirements.find(message.text()).stream()
                        .filter(one -> budget.filter(one::overlaps).isEmpty())
                        .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var span = new Found<>("", found.getFirst().start(), found.getLast().end());
        List<String> words = found.stream().map(Found::value).distinct().toList();
        return Optional.of(
                fact(Factor.TECHNICAL_REQUIREMENTS, new FactValue.Words(words), span, message));
    }

    /** A short answer in words of its own is taken as it stands. */
    private static Optional<Fact> openAnswer(Message message, Reading reading) {
        String text = message.text().strip().replaceAll("[.!]+$", "");
        boolean answers =
                !text.isBlank() && text.length() <= 80 && !NO_ANSWER.matcher(text).matches();
        if (!answers
                || text.split("\\s+").length > 12
                || text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        if (reading.asksFor(Factor.USE_CASE)) {
            return Optional.of(
                    new Fact(
                            Factor.USE_CASE,
                            new FactValue.Word(text),
                            text,
                            message.id(),
                            "rule:open_answer"));
        }
        return reading.asksFor(Factor.TECHNICAL_REQUIREMENTS)
                ? Optional.of(
                        new Fact(
                                Factor.TECHNICAL_REQUIREMENTS,
                                new FactValue.Words(List.of(text)),
                                text,
                                message.id(),
                                "rule:open_answer"))
                : Optional.empty();
    }

    private static Fact fact(Factor factor, FactValue value, Found<?> found, Message message) {
        return new Fact(
                factor,
                value,
                found.quote(message.text()),
                message.id(),
                "rule:" + factor.name().toLowerCase(java.util.Locale.ROOT));
    }
}
