package io.sigmagent.success.domain;

import java.util.regex.Pattern;

/** What a short reply to a question of ours means. */
public enum Mood {
    /** It worked; go on. */
    YES,
    /** It did not work. */
    NO,
    /** One step back. */
    BACK,
    /** The same step again. */
    AGAIN,
    /** No more of this. */
    STOP,
    /** Something else was said. */
    OTHER;

    private static final Pattern BACK_WORDS = words("go back|back|previous(?: step)?|step before");
    private static final Pattern AGAIN_WORDS = words("repeat|say (?:that|it) again|once more");
    private static final Pattern STOP_WORDS = words("stop|cancel|enough|never ?mind|later|quit");
    private static final Pattern FINE_WORDS =
            words("no (?:problems?|worries|issues?|trouble)|not bad|not a problem|why not");
    private static final Pattern NO_WORDS =
            words(
                    "no|nope|nah|not|(?:doesn|didn|won|isn|can|couldn|don)['’]?t|cannot"
                            + "|fail(?:s|ed)?|stuck|error|nothing happens|problem|broken|unhappy"
                            + "|dissatisfied");
    private static final Pattern YES_WORDS =
            words(
                    "yes|yeah|yep|yup|sure|ok(?:ay)?|done|next|continue|go"
                            + " on|works?|worked|ready|finished|got it|did it|thanks?|thank"
                            + " you|great|perfect|fine|good|helped|happy|satisfied|all set|please");

    /** The mood of a text; the doubtful is taken as OTHER. */
    public static Mood of(String text) {
        if (BACK_WORDS.matcher(text).find()) {
            return BACK;
        }
        if (STOP_WORDS.matcher(text).find()) {
            return STOP;
        }
        if (AGAIN_WORDS.matcher(text).find()) {
            return AGAIN;
        }
        if (FINE_WORDS.matcher(text).find()) {
            return YES;
        }
        if (NO_WORDS.matcher(text).find()) {
            return NO;
        }
        return YES_WORDS.matcher(text).find() ? YES : OTHER;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
