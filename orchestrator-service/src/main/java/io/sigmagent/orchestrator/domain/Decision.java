package io.sigmagent.orchestrator.domain;

import java.util.List;

/**
 * What an event makes of a session.
 *
 * @param after the session from now on
 * @param effects what the world gets to know, in order
 */
public record Decision(Session after, List<Effect> effects) {

    public Decision {
        effects = List.copyOf(effects);
    }
}
