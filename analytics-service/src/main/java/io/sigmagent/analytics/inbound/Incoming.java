package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.domain.RecordedFact;

/**
 * The value of a record, kept as it came beside what it says, so that it can be set aside
 * unchanged.
 */
sealed interface Incoming {

    byte[] bytes();

    /** A fact. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Told(byte[] bytes, RecordedFact fact) implements Incoming {}

    /** Something else. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Unreadable(byte[] bytes, UnreadableFact reason) implements Incoming {}
}
