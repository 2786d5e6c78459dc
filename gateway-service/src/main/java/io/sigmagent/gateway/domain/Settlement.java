package io.sigmagent.gateway.domain;

/** What came of a command. */
public sealed interface Settlement {

    /** It was carried out. */
    record Accepted() implements Settlement {}

    /** The session's state does not allow it. */
    record Refused(String reason) implements Settlement {}

    /** It can no longer be lost, but nothing more is known yet. */
    record Open() implements Settlement {}
}
