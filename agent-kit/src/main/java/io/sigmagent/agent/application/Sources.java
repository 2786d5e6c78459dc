package io.sigmagent.agent.application;

import io.sigmagent.agent.turn.Knowledge;

/**
 * What the tools of a turn are made of.
 *
 * @param stores the shop's store
 * @param knowledge the shop's own pages
 */
public record Sources(Stores stores, Knowledge knowledge) {

    /** A store, and nothing else. */
    public static Sources of(Stores stores) {
        return new Sources(stores, Knowledge.NONE);
    }
}
