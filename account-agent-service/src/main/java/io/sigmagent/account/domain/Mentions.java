package io.sigmagent.account.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds an order number and an email in what a customer wrote; the last one counts. */
public final class Mentions {

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}");
    private static final String NUMBER = "([A-Za-z]{0,4}-?\\d{3,10})\\b";
    private static final Pattern WITH_SIGN = Pattern.compile("#\\s?" + NUMBER);
    private static final Pattern WITH_WORD =
            Pattern.compile(
                    "\\b(?:order|purchase)\\s*(?:number|no\\b\\.?|num\\b|nr\\b\\.?|id\\b)?"
                            + "\\s*(?:is|was|:|=)?\\s*"
                            + NUMBER,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("(?<![$€£\\w.,-])([A-Za-z]{0,4}-?\\d{3,8})(?![\\w@%])");

    private Mentions() {}

    /**
     * The order that a text names, as "#1042".
     *
     * @param expected whether an order number was asked for, so that a bare number is one
     */
    public static Optional<String> orderIn(String text, boolean expected) {
        String withoutEmails = EMAIL.matcher(text).replaceAll(" ");
        return last(WITH_SIGN, withoutEmails)
                .or(() -> last(WITH_WORD, withoutEmails))
                .or(() -> expected ? last(BARE, withoutEmails) : Optional.empty())
                .map(found -> "#" + found.group(1).toUpperCase(Locale.ROOT));
    }

    /** The email address in a text, in lower case. */
    public static Optional<String> emailIn(String text) {
        return last(EMAIL, text).map(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static Optional<MatchResult> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((_, later) -> later);
    }
}
