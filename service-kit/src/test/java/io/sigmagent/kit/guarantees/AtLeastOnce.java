package io.sigmagent.kit.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Watches a run and checks one promise: everything sent is handled. */
public final class AtLeastOnce {

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    /** Something was sent, and its receipt acknowledged. */
    public void onSent(String id) {
        sent.add(id);
    }

    /** Something was handled. */
    public void onHandled(String id) {
        handled.add(id);
    }

    /** Fails, naming what was lost. */
    public void verify() {
        assertThat(handled).as("handled").containsAll(sent);
    }
}
