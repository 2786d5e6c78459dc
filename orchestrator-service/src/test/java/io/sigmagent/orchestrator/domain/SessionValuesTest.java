package io.sigmagent.orchestrator.domain;

import static io.sigmagent.orchestrator.domain.Samples.LIMITS;
import static io.sigmagent.orchestrator.domain.Samples.NOW;
import static io.sigmagent.orchestrator.domain.Samples.message;
import static io.sigmagent.orchestrator.domain.Samples.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionValuesTest {

    private final Story story = new Story();

    @Test
    void aCustomerIsNeverLessSureThanBefore() {
        Customer claimed =
                Customer.UNKNOWN.identified(Identity.CLAIMED, "jane@example.com", "gid://c/1");

        assertThat(claimed.identified(Identity.ANONYMOUS, null, null)).isEqualTo(claimed);
        assertThat(claimed.identified(null, null, null)).isEqualTo(claimed);
        assertThat(claimed.identified(Identity.VERIFIED, null, null).identity())
                .isEqualTo(Identity.VERIFIED);
    }

    @Test
    void aCustomerKeepsTheHighestTier() {
        Customer vip = Customer.UNKNOWN.introduced("Alex", Tier.VIP, Tier.PROSPECT);

        assertThat(vip.raised(Tier.QUALIFIED_LEAD).tier()).isEqualTo(Tier.VIP);
        assertThat(Customer.UNKNOWN.raised(Tier.QUALIFIED_LEAD).tier())
                .isEqualTo(Tier.QUALIFIED_LEAD);
        assertThat(vip.introduced(null, null, null)).isEqualTo(vip);
    }

    @Test
    void aTurnBelongsToAnAgent() {
        assertThatThrownBy(() ->
                        new Turn(
                                "t",
                                1,
                                Owner.HUMAN,
                                List.of(),
                                NOW,
                                NOW,
                                false,
                                false,
                                IntentGuess.NONE,
                                false,
                                0))
                .hasMessageContaining("HUMAN");
    }

    @Test
    void aSessionWaitsForTheEarliestOfItsDeadlines() {
        assertThat(Deadline.next(story.session(), LIMITS)).isEmpty();

        story.happens(message("e1", Intent.GREETING));
        assertThat(Deadline.next(story.session(), LIMITS))
                .contains(new Deadline(Deadline.Kind.TURN_LATE, NOW.plusSeconds(30)));

        story.happens(message("e2", Intent.HUMAN_REQUEST));
        assertThat(Deadline.next(story.session(), LIMITS))
                .contains(
                        new Deadline(Deadline.Kind.HUMAN_DELAYED, NOW.plus(Duration.ofMinutes(3))));
    }

    @Test
    void aSessionRemembersTheLastTwentyLinesAndSixtyFourEvents() {
        for (int i = 0; i < 70; i++) {
            story.happens(message("e" + i, Intent.GREETING))
                    .answered("a" + i, new Outcome.Continue());
        }

        assertThat(story.session().history()).hasSize(20);
        assertThat(story.session().handled()).hasSize(64).endsWith("e69", "a69");
    }

    @Test
    void aFloodIsRememberedInPartSoThatASessionStaysSmall() {
        String text = "x".repeat(8000);
        for (int i = 0; i < 500; i++) {
            story.happens(message("e" + i, text));
        }

        Session session = story.session();
        assertThat(session.waiting()).hasSize(10).last().returns("e499", Message::id);
        assertThat(story.turn().messages()).hasSizeLessThanOrEqualTo(10);
        assertThat(session.history())
                .allSatisfy(line -> assertThat(line.text()).hasSizeLessThanOrEqualTo(1000));
    }

    @Test
    void aSessionRemembersEachFormerOwnerOnce() {
        story.happens(message("e0", Intent.GREETING));
        for (int i = 0; i < 3; i++) {
            story.happens(
                            new SessionEvent.Commanded(
                                    "k" + i, "key:ops", new Command.Assign(Owner.ACCOUNT)))
                    .happens(
                            new SessionEvent.Commanded(
                                    "j" + i, "key:ops", new Command.Assign(Owner.SUCCESS)));
        }

        assertThat(story.session().tenure().former())
                .containsExactly(Owner.ACCOUNT, Owner.SUCCESS, Owner.SBDR);
    }

    @Test
    void aPacketSummarisesALongConversationByItsEnd() {
        for (int i = 0; i < 60; i++) {
            story.happens(message("long-message-number-" + i, Intent.PRODUCT_INQUIRY))
                    .answered("a" + i, new Outcome.Continue());
        }
        story.happens(message("last", Intent.ORDER_STATUS));

        Packet packet = story.last(Effect.HandedOff.class).getFirst().packet();
        assertThat(packet.summary()).hasSizeLessThanOrEqualTo(500).endsWith("text of last");
        assertThat(packet.openQuestion()).isEqualTo("text of last");
    }

    @Test
    void aPersonWhoBeginsASessionGivesItBackToTheFirstAgent() {
        story.happens(operator("o1"))
                .happens(
                        new SessionEvent.Commanded(
                                "k1", "desk", new Command.GiveBack(List.of(), null)));

        assertThat(story.session().owner()).isEqualTo(Owner.SBDR);
        assertThat(story.last(Effect.HandedOff.class).getFirst().packet().openQuestion()).isNull();
    }

    @Test
    void goodRatingsOfACompleteConversationAreCountedOnly() {
        story.happens(message("e1", Intent.PRODUCT_SETUP))
                .answered("a1", new Outcome.Continue())
                .happens(new SessionEvent.Rated("r1", 5))
                .happens(new SessionEvent.Rated("r2", 4));

        assertThat(story.measured(Effect.Measure.RatingCounted.class)).hasSize(2);
        assertThat(story.session().phase()).isEqualTo(Phase.COMPLETE);
    }

    @Test
    void aBadAnswerToTheQuestionThatEndedAConversationBringsAPerson() {
        story.happens(message("e1", Intent.PRODUCT_SETUP)).answered("a1", new Outcome.Satisfied());
        assertThat(story.last(Effect.RatingAsked.class)).hasSize(1);

        story.happens(new SessionEvent.Rated("r1", 2));
        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
        assertThat(story.session().phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
        assertThat(story.last(Effect.HandedOff.class)).hasSize(1);

        story.happens(new SessionEvent.Rated("r2", 1));
        assertThat(story.last(Effect.HandedOff.class)).isEmpty();
    }

    @Test
    void refusesNumbersThatCanNotBe() {
        assertThatThrownBy(() -> new Tenure(Owner.SBDR, NOW, List.of(), Map.of(), -1))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new IntentGuess(Intent.OTHER, -0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new Slot.Place(0, 1)).hasMessageContaining("0");
    }
}
