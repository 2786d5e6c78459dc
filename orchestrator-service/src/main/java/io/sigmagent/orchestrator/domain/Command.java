package io.sigmagent.orchestrator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants a session to do. */
public sealed interface Command {

    /** Its name as people and workflows write it. */
    default String name() {
        return switch (this) {
            case Say _ -> "say";
            case Assign _ -> "assign";
            case TakeOver _ -> "take_over";
            case GiveBack _ -> "give_back";
            case Close _ -> "close";
            case Note _ -> "note";
            case OrderMoved _ -> "order_moved";
            case UpdateLead _ -> "update_lead";
            case Claim _ -> "claim";
            case Unsupported(String kind) -> kind;
        };
    }

    /** Say a text in somebody's name. */
    record Say(String text, Owner speaker) implements Command {}

    /** Give the session to an agent. */
    record Assign(Owner agent) implements Command {}

    /** A person takes over; null name = unknown. */
    record TakeOver(String operatorId, @Nullable String operatorName) implements Command {}

    /** The person gives back, with what was promised; null agent = the one before. */
    record GiveBack(List<String> promised, @Nullable Owner agent) implements Command {

        public GiveBack {
            promised = List.copyOf(promised);
        }
    }

    /** End the conversation. */
    record Close(String reason) implements Command {}

    /** Keep a note with the session; the customer does not see it. */
    record Note(String text) implements Command {}

    /** An order of this session changed in the store. */
    record OrderMoved(String orderName, String change) implements Command {}

    /** Set what is known of the lead. */
    record UpdateLead(List<Fact> facts) implements Command {

        public UpdateLead {
            facts = List.copyOf(facts);
        }
    }

    /** A chat socket asks for the session, or for its last number. */
    record Claim(String requestId, boolean proven) implements Command {}

    /** A wish that this version does not act on. */
    record Unsupported(String kind) implements Command {}
}
