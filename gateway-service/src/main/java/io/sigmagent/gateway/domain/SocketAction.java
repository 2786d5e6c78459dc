package io.sigmagent.gateway.domain;

/** What a chat socket does next. */
public sealed interface SocketAction {

    /** Sends a frame. */
    record Say(ServerFrame frame) implements SocketAction {}

    /** Closes, after what was said before. */
    record Close(CloseReason reason) implements SocketAction {}

    /** Why a socket is closed. */
    enum CloseReason {
        SESSION_OWNED(1008),
        BAD_SESSION_ID(1008),
        RATE_LIMITED(1008),
        /** Another gateway, or this one after its restart, goes on. */
        RESTART(1012),
        /** The history can't be read now, or the client does not read. */
        TRY_AGAIN_LATER(1013);

        private final int code;

        CloseReason(int code) {
            this.code = code;
        }

        /** The code of RFC 6455 and its registry. */
        public int code() {
            return code;
        }
    }
}
