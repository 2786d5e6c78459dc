package io.sigmagent.analytics.domain;

import io.sigmagent.analytics.domain.Fact.AuditRecorded;
import io.sigmagent.analytics.domain.Fact.ConversationOpened;
import io.sigmagent.analytics.domain.Fact.HandoffCounted;
import io.sigmagent.analytics.domain.Fact.MessageCounted;
import io.sigmagent.analytics.domain.Fact.QualificationChanged;
import io.sigmagent.analytics.domain.Fact.RatingCounted;
import io.sigmagent.analytics.domain.Fact.TurnMeasured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All facts of a session, oldest first. */
public record SessionHistory(String sessionId, List<RecordedFact> facts) {

    public SessionHistory {
        facts = List.copyOf(facts);
    }

    /** Messages of both sides in the latest conversation, in the order of the session. */
    public List<RecordedFact> latestMessages() {
        int latest = latestConversation();
        return facts.stream()
                .filter(recorded -> recorded.conversation() == latest)
                .filter(recorded -> recorded.fact() instanceof MessageCounted)
                .sorted(Comparator.comparingLong(recorded -> message(recorded).seq()))
                .toList();
    }

    /** Agents and people that spoke to the customer, in the order of their first words. */
    public List<Agent> speakers() {
        return all(MessageCounted.class)
                .filter(message -> !message.fromCustomer())
                .map(MessageCounted::agent)
                .filter(agent -> agent != Agent.ORCHESTRATOR)
                .distinct()
                .toList();
    }

    /**
     * How far the qualification is; a later conversation goes on with what the former found out.
     */
    public Qualification qualification() {
        return lastQualification()
                .map(QualificationChanged::status)
                .orElse(Qualification.NOT_STARTED);
    }

    /** What the latest conversation shows of engagement. */
    public EngagementSigns engagementSigns() {
        List<RecordedFact> messages = latestMessages();
        return new EngagementSigns(
                customerTurns(messages),
                median(answerTimes(messages)),
                gaveFeedback(),
                questionsAnswered(),
                // Facts do not tell yet which products were asked about.
                OptionalDouble.empty());
    }

    /** What speaks for an order. */
    public ConversionSigns conversionSigns(Engagement engagement) {
        Optional<QualificationChanged> lead = lastQualification();
        return new ConversionSigns(
                lead.map(QualificationChanged::leadScore).orElse(0),
                engagement.score(),
                lead.map(QualificationChanged::budgetConfirmed).orElse(false),
                latestConversation() > 1
                        || all(ConversationOpened.class).anyMatch(ConversationOpened::returning),
                reachedAccountManager(),
                all(AuditRecorded.class)
                        .anyMatch(audit -> audit.action().equals(AuditRecorded.DISCOUNT_OFFERED)));
    }

    /** Of the factors asked for in the latest conversation, those told in a later turn. */
    private OptionalDouble questionsAnswered() {
        int latest = latestConversation();
        List<TurnMeasured> turns =
                facts.stream()
                        .filter(recorded -> recorded.conversation() == latest)
                        .map(RecordedFact::fact)
                        .filter(TurnMeasured.class::isInstance)
                        .map(TurnMeasured.class::cast)
                        .toList();
        // Nobody had the time yet to answer what the last turn asked.
        return IntStream.range(0, Math.max(0, turns.size() - 1))
                .filter(i -> turns.get(i).asked() != null)
                .mapToDouble(i -> isTold(turns.get(i).asked(), turns.subList(i + 1, turns.size())))
                .average();
    }

    private static double isTold(@Nullable String factor, List<TurnMeasured> later) {
        return later.stream().anyMatch(turn -> turn.learnt().contains(factor)) ? 1 : 0;
    }

    private boolean reachedAccountManager() {
        return all(HandoffCounted.class).anyMatch(handoff -> handoff.toAgent() == Agent.ACCOUNT)
                || all(MessageCounted.class).anyMatch(message -> message.agent() == Agent.ACCOUNT);
    }

    private int latestConversation() {
        return facts.stream().mapToInt(RecordedFact::conversation).max().orElse(0);
    }

    private Optional<QualificationChanged> lastQualification() {
        return all(QualificationChanged.class).reduce((_, later) -> later);
    }

    private boolean gaveFeedback() {
        int latest = latestConversation();
        return facts.stream()
                .filter(recorded -> recorded.conversation() == latest)
                .map(RecordedFact::fact)
                .anyMatch(SessionHistory::isFeedback);
    }

    private static boolean isFeedback(Fact fact) {
        return switch (fact) {
            case RatingCounted _ -> true;
            case MessageCounted message ->
                    message.fromCustomer() && message.intent().equals("feedback");
            default -> false;
        };
    }

    private static int customerTurns(List<RecordedFact> messages) {
        int turns = 0;
        boolean customerSpoke = false;
        for (RecordedFact recorded : messages) {
            boolean fromCustomer = message(recorded).fromCustomer();
            turns += fromCustomer && !customerSpoke ? 1 : 0;
            customerSpoke = fromCustomer;
        }
        return turns;
    }

    private static List<Duration> answerTimes(List<RecordedFact> messages) {
        List<Duration> times = new ArrayList<>();
        for (int i = 1; i < messages.size(); i++) {
            RecordedFact before = messages.get(i - 1);
            RecordedFact now = messages.get(i);
            if (message(now).fromCustomer() && !message(before).fromCustomer()) {
                times.add(Duration.between(before.occurredAt(), now.occurredAt()));
            }
        }
        return times;
    }

    private static Optional<Duration> median(List<Duration> times) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = times.stream().sorted().toList();
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }

    private static MessageCounted message(RecordedFact recorded) {
        return (MessageCounted) recorded.fact();
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        Predicate<Fact> ofKind = kind::isInstance;
        return facts.stream().map(RecordedFact::fact).filter(ofKind).map(kind::cast);
    }
}
