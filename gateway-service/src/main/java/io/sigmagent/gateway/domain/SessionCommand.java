package io.sigmagent.gateway.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people and workflows want of a session. */
public sealed interface SessionCommand {

    /** Greatest length of what is said or noted. */
    int LONGEST_TEXT = 8000;

    /** A person of the shop says something to the customer, and has the session from then on. */
    record Speak(Operator operator, String text) implements SessionCommand {

        public Speak {
            text = WrittenText.checked("text", text, LONGEST_TEXT);
        }
    }

    /** A workflow says something to the customer in an agent's name. */
    record Say(String text, Agent speaker) implements SessionCommand {

        public Say {
            text = WrittenText.checked("text", text, LONGEST_TEXT);
        }
    }

    /** Give the session to an agent, or to the people of the shop. */
    record Assign(Agent agent) implements SessionCommand {

        public Assign {
            agent = owner(agent);
        }
    }

    /** A person takes the session over. */
    record TakeOver(Operator operator) implements SessionCommand {}

    /** The person gives it back; a null agent is the one that had it before. */
    record GiveBack(List<String> promised, @Nullable Agent agent) implements SessionCommand {

        private static final int MOST = 20;
        private static final int LONGEST = 500;

        public GiveBack {
            if (promised.size() > MOST) {
                throw new InvalidField(
                        "promised", promised.size() + " texts (expected: at most " + MOST + ")");
            }
            promised =
                    promised.stream()
                            .map(promise -> WrittenText.checked("promised", promise, LONGEST))
                            .toList();
            agent = agent == null ? null : owner(agent);
            if (agent == Agent.HUMAN_AGENT) {
                throw new InvalidField(
                        "agent",
                        "human_agent (expected: sbdr_agent, account_manager or customer_success)");
            }
        }
    }

    /** End the conversation. */
    record Close(String reason) implements SessionCommand {

        private static final int LONGEST = 200;

        public Close {
            reason = WrittenText.checked("reason", reason, LONGEST);
        }
    }

    /** Keep a note that the customer does not see. */
    record Note(String text) implements SessionCommand {

        public Note {
            text = WrittenText.checked("text", text, LONGEST_TEXT);
        }
    }

    /** Set what is known of the lead, each factor at most once. */
    record UpdateLead(List<LeadFact> facts) implements SessionCommand {

        public UpdateLead {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new InvalidField("facts", "empty (expected: at least one)");
            }
            Set<Factor> factors = new HashSet<>();
            for (LeadFact fact : facts) {
                if (!factors.add(fact.factor())) {
                    throw new InvalidField(
                            "facts", fact.factor().wireName() + " twice (expected: once)");
                }
            }
        }
    }

    private static Agent owner(Agent agent) {
        if (agent == Agent.ORCHESTRATOR) {
            throw new InvalidField(
                    "agent",
                    "orchestrator (expected: sbdr_agent, account_manager, customer_success or"
                            + " human_agent)");
        }
        return agent;
    }
}
