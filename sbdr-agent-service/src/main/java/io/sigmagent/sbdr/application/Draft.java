package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer while it is being written: what is said, what is shown, what is noted. */
final class Draft {

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<ShownProduct> products = new ArrayList<>();
    private final Map<String, String> notes;
    private @Nullable Money cheapest;
    private boolean asksForCategory;

    Draft(Map<String, String> notes) {
        this.notes = new TreeMap<>(notes);
    }

    void say(String paragraph) {
        if (!paragraph.isBlank()) {
            paragraphs.add(paragraph.strip());
        }
    }

    boolean isSilent() {
        return paragraphs.isEmpty();
    }

    void did(String action) {
        actions.add(action);
    }

    void show(List<Offer> offers, String verb) {
        for (Offer offer : offers) {
            products.add(offer.shown());
            actions.add(verb + ":" + offer.product().id());
        }
    }

    void note(String name, @Nullable String value) {
        if (value != null) {
            notes.put(name, value);
        }
    }

    void cheapest(@Nullable Money price) {
        cheapest = price;
        note("cheapest", price == null ? null : price.toString());
    }

    /** The cheapest price of the category, of this turn or noted before. */
    @Nullable Money cheapest() {
        String noted = notes.get("cheapest");
        if (cheapest != null || noted == null) {
            return cheapest;
        }
        String[] parts = noted.split(" ", 2);
        return Money.of(parts[0], parts[1]);
    }

    /** The next question must be which category they mean. */
    void askForCategory() {
        asksForCategory = true;
    }

    boolean asksForCategory() {
        return asksForCategory;
    }

    Answer answer(Turn turn, Voice voice) {
        return Answer.to(turn, String.join("\n\n", paragraphs))
                .in(voice.language())
                .showing(products)
                .doing(actions.toArray(new String[0]))
                .remembering(notes);
    }
}
