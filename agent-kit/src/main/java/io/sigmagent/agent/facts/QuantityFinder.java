package io.sigmagent.agent.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many pieces are wanted. Sizes, model numbers and "show me three" are no quantities. */
final class QuantityFinder {

    private static final String COUNT =
            "(?<n>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|a pair of)";

    private static final Pattern BEFORE_CATEGORY =
            Spelling.pattern(
                    "(?<![\\p{L}\\d.,$€£#-])"
                            + COUNT
                            + "(?! ?(?:gb|tb|hz|inch|in|\"|'|k|mp|hours?|days?|weeks?|months?|years?|of"
                            + " the|best|top)(?![\\p{L}]))(?: ?x)?(?: [\\p{L}\\d\"-]+){0,3} $");

    private static final Pattern COUNTED =
            Spelling.words(
                    COUNT
                            + " (?:of (?:these|them|those|each)|units?|pieces?|pcs|devices)"
                            + "|(?:qty|quantity)(?: of|:)? ?(?<n2>\\d{1,3})");

    private static final Pattern A_CHOICE =
            Spelling.pattern(
                    "(?:top|best|the|these|those|between|compare|last|first|which|show me|list|give"
                            + " me|recommend|under|around|about|below|over|to|and|or) $");

    private QuantityFinder() {}

    static Optional<Found<Integer>> find(String message, @Nullable Found<String> category) {
        String text = Spelling.even(message);
        Matcher counted = COUNTED.matcher(text);
        if (counted.find()) {
            String number = counted.group("n") == null ? counted.group("n2") : counted.group("n");
            return found(number, counted.start(), counted.end());
        }
        if (category == null || !category.quote(text).matches("(?i).*(?:s|mice)")) {
            return Optional.empty();
        }
        Matcher before = BEFORE_CATEGORY.matcher(text.substring(0, category.start()));
        if (!before.find() || A_CHOICE.matcher(text.substring(0, before.start())).find()) {
            return Optional.empty();
        }
        return found(before.group("n"), before.start(), category.end());
    }

    private static Optional<Found<Integer>> found(String number, int start, int end) {
        int pieces = Counts.of(number);
        return pieces < 1 ? Optional.empty() : Optional.of(new Found<>(pieces, start, end));
    }
}
