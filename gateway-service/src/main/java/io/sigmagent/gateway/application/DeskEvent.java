package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import java.util.List;

/** What an open desk is told. */
public sealed interface DeskEvent {

    /** All sessions that wait, or that a person has. */
    record Sessions(List<SessionState> sessions) implements DeskEvent {

        public Sessions {
            sessions = List.copyOf(sessions);
        }
    }

    /** Something was said in one of them. */
    record Said(SessionId session, ServerFrame frame) implements DeskEvent {}

    /** The sessions can't be read now. */
    record Away() implements DeskEvent {}
}
