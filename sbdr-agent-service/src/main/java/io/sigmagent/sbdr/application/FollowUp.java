package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message wants with the products that were shown just before. */
sealed interface FollowUp {

    /** Something that costs less. */
    record Cheaper() implements FollowUp {}

    /** Something that does more, within the budget. */
    record Better() implements FollowUp {}

    /** Something with a bigger or smaller screen. */
    record OtherSize(boolean bigger) implements FollowUp {}

    /** Something else. */
    record Others() implements FollowUp {}

    /** Why these, or this one. */
    record Why(List<ShownProduct> products) implements FollowUp {}

    /** How two of them differ. */
    record Compare(ShownProduct first, ShownProduct second) implements FollowUp {}

    /** More about one of them. */
    record About(ShownProduct product) implements FollowUp {}

    Pattern COMPARE =
            words(
                    "compare|comparison|differen(?:ce|t)s?|better|versus|vs\\.?|which"
                            + " (?:one|of|would)|or the");
    Pattern CHEAPER =
            words(
                    "cheaper|less expensive|(?:too|bit|so) (?:expensive|much|pricey)|lower"
                        + " price|more affordable|(?:over|above) (?:my|our) budget|can'?t afford");
    Pattern BIGGER = words("bigger|larger");
    Pattern SMALLER = words("smaller|more compact");
    Pattern BETTER =
            words(
                    "better (?:one|ones|model|option)?|faster|more powerful|higher[- ]end|best you"
                            + " have");
    Pattern OTHERS =
            words(
                    "(?:any(?:thing)?|some(?:thing)?|show me|what|got) (?:else|others?|more)|other"
                            + " (?:ones|options|models|products)|more"
                            + " (?:options|choices|models)|(?:don'?t|do not) like"
                            + " (?:these|those|them|any)|none of (?:these|those|them)");
    Pattern WHY = words("why|how come|what makes");

    Pattern WANTS_OTHERS =
            words(
                    "do you (?:have|sell|offer|carry)|(?:some|any)thing|(?:one|ones|models?|any)"
                            + " (?:with|that|for)");

    /** What it wants; empty = nothing with the shown products. */
    static Optional<FollowUp> of(Turn turn) {
        List<ShownProduct> shown = turn.shown();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String text = turn.text();
        List<ShownProduct> meant = Pointing.at(text, shown);
        boolean comparesOne = COMPARE.matcher(text).find() && shown.size() > 1 && !meant.isEmpty();
        if (comparesOne || meant.size() > 1) {
            return Optional.of(compare(meant, shown));
        }
        if (WHY.matcher(text).find()) {
            return Optional.of(new Why(meant.isEmpty() ? shown : meant));
        }
        if (meant.size() == 1 && !CHEAPER.matcher(text).find()) {
            return Optional.of(new About(meant.getFirst()));
        }
        return wish(text).or(() -> comparesAll(text, shown)).or(() -> onIt(turn));
    }

    private static Optional<FollowUp> wish(String text) {
        if (CHEAPER.matcher(text).find()) {
            return Optional.of(new Cheaper());
        }
        if (BIGGER.matcher(text).find()) {
            return Optional.of(new OtherSize(true));
        }
        if (SMALLER.matcher(text).find()) {
            return Optional.of(new OtherSize(false));
        }
        if (OTHERS.matcher(text).find()) {
            return Optional.of(new Others());
        }
        return BETTER.matcher(text).find() && !text.contains("which")
                ? Optional.of(new Better())
                : Optional.empty();
    }

    private static Optional<FollowUp> comparesAll(String text, List<ShownProduct> shown) {
        if (!COMPARE.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(
                shown.size() > 1 ? new Compare(shown.get(0), shown.get(1)) : new Why(shown));
    }

    /** "Does it have …?" is about the one that was talked about last, or the first shown. */
    private static Optional<FollowUp> onIt(Turn turn) {
        if (!SpecTalk.asksForSpecification(turn.text())
                || WANTS_OTHERS.matcher(turn.text()).find()) {
            return Optional.empty();
        }
        String last = turn.noted(SpecTalk.FOCUS).orElse("");
        return turn.shown().stream()
                .filter(product -> product.id().equals(last))
                .findFirst()
                .or(() -> Optional.of(turn.shown().getFirst()))
                .map(About::new);
    }

    private static Compare compare(List<ShownProduct> meant, List<ShownProduct> shown) {
        if (meant.size() > 1) {
            return new Compare(meant.get(0), meant.get(1));
        }
        ShownProduct one = meant.getFirst();
        ShownProduct other = shown.get(0).equals(one) ? shown.get(1) : shown.get(0);
        return new Compare(one, other);
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])");
    }
}
