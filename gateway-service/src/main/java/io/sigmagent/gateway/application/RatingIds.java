package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.RatingAsked;
import io.sigmagent.gateway.domain.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Gives ratings their ids: the same score for the same question, sent again on any socket, is the
 * same event. A rating brings events of its own, so the end of the history tells less than the
 * question.
 */
final class RatingIds {

    private final SessionId session;
    private long asked;

    RatingIds(SessionId session) {
        this.session = session;
    }

    void hear(ChatEvent event) {
        if (event instanceof RatingAsked question) {
            asked = Math.max(asked, question.seq());
        }
    }

    /**
     * The event's id.
     *
     * @param lastSeq end of the history, for a rating that nobody asked for
     */
    String of(int score, long lastSeq) {
        long about = asked == 0 ? lastSeq : asked;
        byte[] name =
                ("rating:" + session + ":" + about + ":" + score).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
