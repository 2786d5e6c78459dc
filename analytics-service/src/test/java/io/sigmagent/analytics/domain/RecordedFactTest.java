package io.sigmagent.analytics.domain;

import static io.sigmagent.analytics.domain.Samples.NOON;
import static io.sigmagent.analytics.domain.Samples.fact;
import static io.sigmagent.analytics.domain.Samples.qualification;
import static io.sigmagent.analytics.domain.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.analytics.domain.Fact.OrderCounted;
import io.sigmagent.analytics.domain.Fact.RatingCounted;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedFactTest {

    @Test
    void reachesAMilestoneOfItsSessionWhenTheLeadIsQualified() {
        assertThat(fact("a", 0, qualification(Qualification.QUALIFIED, 80)).milestone())
                .contains(new Milestone(Milestone.Kind.LEAD_QUALIFIED, "session-1"));
    }

    @Test
    void reachesAMilestoneOfTheOrderWhenItIsPaid() {
        assertThat(fact("a", 0, order("paid")).milestone())
                .contains(new Milestone(Milestone.Kind.ORDER_PAID, "gid://shopify/Order/1"));
    }

    @Test
    void reachesNoneOtherwise() {
        assertThat(fact("a", 0, qualification(Qualification.IN_PROGRESS, 60)).milestone())
                .isEmpty();
        assertThat(fact("a", 0, order("created")).milestone()).isEmpty();
        assertThat(fact("a", 0, turn(Agent.SBDR, 1)).milestone()).isEmpty();
    }

    @Test
    void needsAnId() {
        assertThatThrownBy(() -> fact(" ", 0, turn(Agent.SBDR, 1)))
                .hasMessage("eventId: blank (expected: a unique id)");
    }

    @Test
    void refusesANegativeConversation() {
        assertThatThrownBy(() -> new RecordedFact("a", NOON, "s", -1, turn(Agent.SBDR, 1)))
                .hasMessage("conversation: -1 (expected: >= 0)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void refusesARatingOutOfRange(int score) {
        assertThatThrownBy(() -> new RatingCounted(Agent.SBDR, score))
                .hasMessage("score: " + score + " (expected: 1 to 5)");
    }

    @Test
    void knowsNamesOfTheWireOnly() {
        assertThat(Agent.named("account_manager")).isEqualTo(Agent.ACCOUNT);
        assertThat(Qualification.named("in_progress")).isEqualTo(Qualification.IN_PROGRESS);
        assertThatThrownBy(() -> Agent.named("ACCOUNT")).hasMessageStartingWith("agent: ACCOUNT");
        assertThatThrownBy(() -> Qualification.named("maybe"))
                .hasMessageStartingWith("qualification: maybe");
    }

    private static OrderCounted order(String change) {
        return new OrderCounted(
                "gid://shopify/Order/1", BigDecimal.TEN, BigDecimal.ZERO, "USD", change, null);
    }
}
