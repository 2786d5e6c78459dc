package io.sigmagent.agent.turn;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person of the shop promised the customer.
 *
 * @param by the person's name; null = not told
 * @param words their own words
 */
public record Promise(@Nullable String by, String words) {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2}): (.+)", Pattern.DOTALL);

    /** The promises of the turn's packet, as "Sam: we refund the shipping" or without a name. */
    public static List<Promise> of(Turn turn) {
        return turn.packet() == null
                ? List.of()
                : turn.packet().promised().stream().map(Promise::read).toList();
    }

    /** The words as they are told: quoted, so that nobody takes them for the agent's own. */
    public String quote() {
        return "“" + words + "”";
    }

    private static Promise read(String promised) {
        // A full stop of its own would stand before the sentence's.
        String words = promised.strip().replaceFirst("(?<!\\.)\\.$", "");
        Matcher named = NAMED.matcher(words);
        return named.matches()
                ? new Promise(named.group(1), named.group(2).strip())
                : new Promise(null, words);
    }
}
