package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.catalogue.Shelves;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Turn;

/**
 * All that a turn is answered from.
 *
 * @param turn the turn
 * @param lead what is known of the lead
 * @param store the shop
 * @param categories what customers may name
 * @param currency the shop's
 * @param voice how we speak
 */
record Scene(
        Turn turn, Lead lead, Store store, Categories categories, String currency, Voice voice) {

    private static final int MOST_NAMED = 12;

    Shelves shelves() {
        return new Shelves(store, categories);
    }

    String say(String key, Object... values) {
        return voice.say(key, values);
    }

    /** What the shop sells, in a sentence; empty = unknown. */
    String sold() {
        String names = categories.sold(MOST_NAMED);
        return names.isEmpty() ? "" : say("sold", names);
    }
}
