package io.sigmagent.sbdr.application;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The thing that somebody wants whose category we do not know, in the customer's own words, as in
 * "do you sell coffee machines?".
 */
final class Wish {

    private static final Pattern THING =
            Pattern.compile(
                    "(?iu)\\b(?:looking for|need|want|buy|sell|have|show me|find|interested"
                        + " in|search(?:ing)? for|got|carry|recommend|about|price of|stock)(?:"
                        + " me)?(?: to (?:buy|get|see))?(?: (?:an?|some|any|the|new|good|your|a"
                        + " new|a good))* (?<thing>[\\p{L}\\d][\\p{L}\\d' -]{2,40}?)(?="
                        + " (?:under|for|with|that|which|in|around|below|up|at|from"
                        + "|please|to|by|between|about|over|less|on|i|you|we|do|is|are)\\b|[?.!,;]|\\n|$)");

    private static final Pattern NO_THING =
            Pattern.compile(
                    "(?iu)(?:presents?|gifts?|\\d+|.*discounts?|.*shipping|.*delivery|help|one|ones|it|this|that|these|those|them|something.*|anything.*|some|any|advice|more.*|other.*|information|info|questions?|a"
                        + " question|idea|time|budget.*|money|problem.*|to .*|your .*|my .*|the"
                        + " .*|better.*|cheap(?:er)?.*|bigger.*|you"
                        + " .*|what.*|know.*|nothing.*|products?|recommendations?|options?|stock|good|fun|kids?|people|sure|been.*|not"
                        + " .*)");

    private Wish() {}

    static Optional<String> of(String text) {
        Matcher m = THING.matcher(text);
        while (m.find()) {
            String thing = m.group("thing").strip();
            if (!NO_THING.matcher(thing).matches()) {
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }
}
