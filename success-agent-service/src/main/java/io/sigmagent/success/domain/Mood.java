package io.sigmagent.success.domain;

/** What a short reply to a question of ours means. */
public enum Mood {
    /** It worked; it is so; please do. */
    YES,
    /** The next one, whatever became of this one. */
    NEXT,
    /** It did not work; it is not so; please don't. */
    NO,
    /** One step back. */
    BACK,
    /** The same step again. */
    AGAIN,
    /** No more of this. */
    STOP,
    /** Something else was said. */
    OTHER
}
