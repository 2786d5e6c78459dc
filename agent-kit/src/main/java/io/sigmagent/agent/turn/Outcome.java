package io.sigmagent.agent.turn;

/** What a turn concluded. */
public sealed interface Outcome {

    /** The agent keeps the session. */
    record Continue() implements Outcome {}

    /** The lead is qualified. */
    record Qualified() implements Outcome {}

    /** Qualification is complete and the lead is not qualified. */
    record Unqualified() implements Outcome {}

    /** The customer is satisfied. */
    record Satisfied() implements Outcome {}

    /** The customer is not satisfied. */
    record Dissatisfied() implements Outcome {}

    /**
     * Another agent should answer.
     *
     * @param intent what the customer wants instead
     */
    record Reroute(Intent intent) implements Outcome {}

    /** A person should answer. */
    record Escalate() implements Outcome {}
}
