package io.sigmagent.analytics.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something worth measuring that became true; it carries no text and no contact data. */
public sealed interface Fact {

    /** A conversation began. */
    record ConversationOpened(String channel, String tier, @Nullable String customerId)
            implements Fact {

        /** Whether the shop knew the customer from an order. */
        public boolean returning() {
            return tier.equals("existing_customer") || tier.equals("vip");
        }
    }

    /** A message of either side was stored; {@code agent} spoke, or had the session. */
    record MessageCounted(
            long seq, boolean fromCustomer, Agent agent, String intent, double confidence)
            implements Fact {}

    /**
     * A turn was answered.
     *
     * @param actions what was done and what is next, as verb:object
     * @param asked factor that it asked for; null = none
     * @param learnt factors that the customer's messages told
     * @param language BCP 47; null = not known
     * @param customerId in the store; null = not known
     */
    record TurnMeasured(
            String turnId,
            Agent agent,
            String brain,
            int messages,
            long responseMillis,
            boolean first,
            boolean reasked,
            List<String> actions,
            @Nullable String asked,
            List<String> learnt,
            @Nullable String language,
            @Nullable String customerId)
            implements Fact {

        /** Facts of former versions lack what the answer did. */
        @SuppressWarnings("ConstantValue") // JSON brings nulls
        public TurnMeasured {
            actions = actions == null ? List.of() : List.copyOf(actions);
            learnt = learnt == null ? List.of() : List.copyOf(learnt);
        }
    }

    /** A turn was given up for a newer message. */
    record TurnSuperseded(String turnId, Agent agent) implements Fact {}

    /** An answer came that nobody waits for. */
    record ReplyDropped(String turnId, Agent agent, String reason) implements Fact {}

    /** A session changed its owner. */
    record HandoffCounted(Agent fromAgent, Agent toAgent, String reason) implements Fact {}

    /** A session kept its owner, because the change led back to whom it had just left. */
    record HandoffRefused(Agent fromAgent, Agent toAgent, String reason) implements Fact {}

    /** What is known of a lead changed. */
    record QualificationChanged(Qualification status, int leadScore, Map<String, Integer> parts)
            implements Fact {

        /** Points that a budget gets only with an amount that the category can meet. */
        private static final int BUDGET_CONFIRMED = 30;

        public QualificationChanged {
            parts = Map.copyOf(parts);
        }

        /** Whether the customer named an amount that the category can meet. */
        public boolean budgetConfirmed() {
            return parts.getOrDefault("budget_range", 0) >= BUDGET_CONFIRMED;
        }
    }

    /**
     * A session took or left a slot of an agent.
     *
     * @param waitedMillis from asking to getting it; null = left
     * @param expectedMillis what the customer was first told; null = no wait was told
     */
    record SlotCounted(
            Agent agent, boolean held, @Nullable Long waitedMillis, @Nullable Long expectedMillis)
            implements Fact {}

    /** The customer rated the conversation; {@code agent} had the session longest. */
    record RatingCounted(Agent agent, int score) implements Fact {

        public RatingCounted {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("score: " + score + " (expected: 1 to 5)");
            }
        }
    }

    /** A conversation is over. */
    record ConversationClosed(String reason, boolean withHuman, boolean ratingAsked)
            implements Fact {}

    /** A call to an outside system was made. */
    record OutsideCallMeasured(String system, String operation, String result, long tookMillis)
            implements Fact {}

    /** A model answered, or failed to. */
    record ModelCallMeasured(
            Agent agent,
            String model,
            int tokensIn,
            int tokensOut,
            BigDecimal cost,
            String result,
            long tookMillis)
            implements Fact {}

    /** An order counts for a session. */
    record OrderCounted(
            String orderId,
            BigDecimal total,
            BigDecimal refunded,
            String currency,
            String change,
            @Nullable String customerId)
            implements Fact {

        /** The change that makes it count as an order processed. */
        public static final String PAID = "paid";
    }

    /** Something that must be accounted for. */
    record AuditRecorded(String actor, String action, String subject, Map<String, String> details)
            implements Fact {

        /** The action that tells of a discount offered to the customer. */
        public static final String DISCOUNT_OFFERED = "discount_offered";

        public AuditRecorded {
            details = Map.copyOf(details);
        }
    }
}
