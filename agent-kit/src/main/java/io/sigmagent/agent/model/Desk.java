package io.sigmagent.agent.model;

import io.sigmagent.agent.privacy.Tokens;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that one turn's tools share, and what they bring about beside their results. */
final class Desk {

    private final Turn turn;
    private final Toolbox toolbox;
    private final Tokens tokens;
    private final Aliases aliases = new Aliases();
    private final Map<String, String> notes;
    private final List<String> actions = new ArrayList<>();
    private @Nullable Identified identified;

    Desk(Turn turn, Toolbox toolbox) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.notes = new TreeMap<>(turn.memory());
        this.tokens = new Tokens(Fence.secretOf("tokens:" + turn.id()));
        String name = turn.customer().name();
        if (name != null) {
            Tokens _ = tokens.hidingName(name);
        }
    }

    Turn turn() {
        return turn;
    }

    Toolbox toolbox() {
        return toolbox;
    }

    Tokens tokens() {
        return tokens;
    }

    Aliases aliases() {
        return aliases;
    }

    /** What the agent notes for itself; a tool may change it. */
    Map<String, String> notes() {
        return notes;
    }

    /** What was done, each as verb:object. */
    List<String> actions() {
        return actions;
    }

    /** Who the customer turned out to be; null = nothing new. */
    @Nullable Identified identified() {
        return identified;
    }

    void identify(Identified who) {
        identified = who;
    }
}
