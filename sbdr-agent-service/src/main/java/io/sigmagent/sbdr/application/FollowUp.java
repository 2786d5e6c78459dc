package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;

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

    /** How two or three of them differ. */
    record Compare(List<ShownProduct> products) implements FollowUp {}

    /** More about one of them. */
    record About(ShownProduct product) implements FollowUp {}

    /** What it wants; empty = nothing with the shown products. */
    static Optional<FollowUp> of(Turn turn) {
        List<ShownProduct> shown = turn.shown();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String text = turn.text();
        List<ShownProduct> meant = Pointing.at(text, shown);
        boolean comparesOne = Heard.says("compare", text) && shown.size() > 1 && !meant.isEmpty();
        if (comparesOne || meant.size() > 1) {
            return Optional.of(compare(meant, shown));
        }
        if (Heard.says("why", text)) {
            return Optional.of(new Why(meant.isEmpty() ? shown : meant));
        }
        if (meant.size() == 1 && !Heard.says("cheaper", text)) {
            return Optional.of(new About(meant.getFirst()));
        }
        return wish(text)
                .or(() -> comparesAll(text, shown))
                .or(() -> taken(turn))
                .or(() -> onIt(turn));
    }

    private static Optional<FollowUp> wish(String text) {
        if (Heard.says("cheaper", text)) {
            return Optional.of(new Cheaper());
        }
        if (Heard.says("bigger", text)) {
            return Optional.of(new OtherSize(true));
        }
        if (Heard.says("smaller", text)) {
            return Optional.of(new OtherSize(false));
        }
        if (Heard.says("others", text)) {
            return Optional.of(new Others());
        }
        return Heard.says("better", text) && !Heard.says("which", text)
                ? Optional.of(new Better())
                : Optional.empty();
    }

    private static Optional<FollowUp> comparesAll(String text, List<ShownProduct> shown) {
        if (!Heard.says("compare", text)) {
            return Optional.empty();
        }
        return Optional.of(shown.size() > 1 ? new Compare(shown) : new Why(shown));
    }

    /** "I'll take it" is about the one that was talked about last. */
    private static Optional<FollowUp> taken(Turn turn) {
        return Heard.says("takes", turn.text()) ? Optional.of(focus(turn)) : Optional.empty();
    }

    /** "Does it have …?" is about the one that was talked about last, or the first shown. */
    private static Optional<FollowUp> onIt(Turn turn) {
        if (!SpecTalk.asksForSpecification(turn.text())
                || Heard.says("wants_others", turn.text())) {
            return Optional.empty();
        }
        return Optional.of(focus(turn));
    }

    private static FollowUp focus(Turn turn) {
        String last = turn.noted(SpecTalk.FOCUS).orElse("");
        return turn.shown().stream()
                .filter(product -> product.id().equals(last))
                .findFirst()
                .or(() -> Optional.of(turn.shown().getFirst()))
                .map(About::new)
                .orElseThrow();
    }

    private static Compare compare(List<ShownProduct> meant, List<ShownProduct> shown) {
        if (meant.size() > 1) {
            return new Compare(meant);
        }
        ShownProduct one = meant.getFirst();
        ShownProduct other = shown.get(0).equals(one) ? shown.get(1) : shown.get(0);
        return new Compare(List.of(one, other));
    }
}
