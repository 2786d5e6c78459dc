package io.sigmagent.orchestrator.domain;

import java.time.Duration;

/**
 * Numbers that the decisions depend on.
 *
 * @param moveThreshold least confidence at which an intent moves a session, 0 to 1
 * @param responseTimeout time that an agent has for a turn
 * @param humanNotice time after which a customer who waits for a person is told that it takes
 *     longer
 * @param humanPatience time after which a customer who waits for a person goes back to the agents
 * @param operatorSilence time after which a silent person loses a session whose customer waits
 * @param slotIdle time after the last word at which a slot is free for others
 * @param silence time after the last word at which a conversation is over
 */
public record Limits(
        double moveThreshold,
        Duration responseTimeout,
        Duration humanNotice,
        Duration humanPatience,
        Duration operatorSilence,
        Duration slotIdle,
        Silence silence) {

    /**
     * Times of silence that end a conversation.
     *
     * @param web on the shop's web chat, or by the API
     * @param messaging by Instagram, WhatsApp and the like
     * @param email by email
     * @param served with customer success or with a person, wherever the customer writes
     */
    public record Silence(Duration web, Duration messaging, Duration email, Duration served) {

        public Silence {
            requirePositive("silence.web", web);
            requirePositive("silence.messaging", messaging);
            requirePositive("silence.email", email);
            requirePositive("silence.served", served);
        }

        Duration of(String channel, Owner owner) {
            Duration ofChannel =
                    switch (channel) {
                        case "web", "api" -> web;
                        case "email" -> email;
                        default -> messaging;
                    };
            boolean longer = owner == Owner.SUCCESS || owner == Owner.HUMAN;
            return longer && served.compareTo(ofChannel) > 0 ? served : ofChannel;
        }
    }

    public Limits {
        if (!(moveThreshold >= 0 && moveThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "move-threshold: " + moveThreshold + " (expected: 0 to 1)");
        }
        requirePositive("response-timeout", responseTimeout);
        requirePositive("human-notice", humanNotice);
        requirePositive("human-patience", humanPatience);
        requirePositive("operator-silence", operatorSilence);
        requirePositive("slot-idle", slotIdle);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: > 0)");
        }
    }
}
