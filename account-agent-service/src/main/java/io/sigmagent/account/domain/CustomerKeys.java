package io.sigmagent.account.domain;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By what a customer is known: their sessions, and whatever names them over sessions. None of them
 * is contact data.
 *
 * @param sessionId the session in which they write
 * @param keys all of it, the session too
 */
public record CustomerKeys(String sessionId, SortedSet<String> keys) {

    public CustomerKeys {
        keys = new TreeSet<>(keys);
        keys.add("session:" + sessionId);
    }
}
