package io.sigmagent.kit.messaging;

/** How large a record may be with its frame, in bytes; topics are made with these limits. */
public final class RecordLimits {

    /** An event, its key and its headers. */
    public static final int LARGEST_EVENT = 1_048_576;

    /** Any event, and the headers that say why it was set aside. */
    public static final int LARGEST_DEAD_LETTER = 2 * LARGEST_EVENT;

    private RecordLimits() {}
}
