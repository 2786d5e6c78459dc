package io.sigmagent.orchestrator.domain;

import static io.sigmagent.orchestrator.domain.Samples.answer;
import static io.sigmagent.orchestrator.domain.Samples.fact;
import static io.sigmagent.orchestrator.domain.Samples.message;
import static io.sigmagent.orchestrator.domain.Samples.messageOfTier;
import static io.sigmagent.orchestrator.domain.Samples.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionPolicyTest {

    private final Story story = new Story();

    @Test
    void givesTheFirstMessageANumberAnOwnerAndATurn() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY));

        assertThat(story.session().owner()).isEqualTo(Owner.SBDR);
        assertThat(story.last(Effect.MessageStored.class))
                .singleElement()
                .returns(1L, Effect.MessageStored::seq)
                .returns(Owner.SBDR, Effect.MessageStored::owner);
        assertThat(story.last(Effect.AgentAsked.class)).hasSize(1);
        assertThat(story.all(Effect.HandoffAnnounced.class)).isEmpty();
    }

    @Test
    void passesTheAnswerOnWithTheNextNumber() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY)).answered("a1", new Outcome.Continue());

        assertThat(story.last(Effect.Replied.class))
                .singleElement()
                .returns(2L, Effect.Replied::seq)
                .returns(List.of("e1"), Effect.Replied::answers)
                .returns(Owner.SBDR, Effect.Replied::speaker);
        assertThat(story.session().turn()).isNull();
        assertThat(story.session().lead().openFactor()).isEqualTo(Factor.BUDGET_RANGE);
        assertThat(story.session().lead().qualification())
                .isEqualTo(Lead.Qualification.IN_PROGRESS);
    }

    @Test
    void knowsARepeatedMessageByItsEventId() {
        story.happens(message("e1", Intent.GREETING)).happens(message("e1", Intent.GREETING));

        assertThat(story.last(Effect.class)).isEmpty();
        assertThat(story.session().lastSeq()).isEqualTo(1);
    }

    @Test
    void dropsAndCountsARepeatedAnswer() {
        story.happens(message("e1", Intent.GREETING));
        Turn turn = story.turn();
        story.answered("a1", new Outcome.Continue())
                .happens(answer("a1", turn, new Outcome.Continue()));

        assertThat(story.last(Effect.Replied.class)).isEmpty();
        assertThat(story.measured(Effect.Measure.ReplyDropped.class))
                .singleElement()
                .returns("repeated", Effect.Measure.ReplyDropped::reason);
    }

    @Test
    void answersABurstOnce() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY));
        Turn first = story.turn();
        story.after(Duration.ofSeconds(1))
                .happens(message("e2", Intent.PRICING))
                .happens(answer("a1", first, new Outcome.Continue()))
                .answered("a2", new Outcome.Continue());

        assertThat(story.all(Effect.Replied.class))
                .singleElement()
                .returns(List.of("e1", "e2"), Effect.Replied::answers);
        assertThat(story.measured(Effect.Measure.TurnSuperseded.class)).hasSize(1);
        assertThat(story.measured(Effect.Measure.ReplyDropped.class))
                .singleElement()
                .returns("stale_turn", Effect.Measure.ReplyDropped::reason);
    }

    @Test
    void answersASteadyTypistAfterTwoSupersedes() {
        story.happens(message("e1", Intent.GREETING))
                .happens(message("e2", Intent.GREETING))
                .happens(message("e3", Intent.GREETING))
                .happens(message("e4", Intent.GREETING));

        assertThat(story.turn().messages())
                .extracting(Message::id)
                .containsExactly("e1", "e2", "e3");
        assertThat(story.session().waiting()).extracting(Message::id).containsExactly("e4");

        story.answered("a1", new Outcome.Continue());
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e4");
    }

    @Test
    void answersASteadyTypistAfterEightSeconds() {
        story.happens(message("e1", Intent.GREETING))
                .after(Duration.ofSeconds(8))
                .happens(message("e2", Intent.GREETING));

        assertThat(story.session().waiting()).extracting(Message::id).containsExactly("e2");
    }

    @Test
    void doesNotSupersedeATurnThatWroteSomething() {
        story.happens(message("e1", Intent.ORDER_CHANGE));
        Turn turn = story.turn();
        story.happens(new SessionEvent.TurnCommitted("c1", turn.id(), turn.epoch()))
                .happens(message("e2", Intent.ORDER_CHANGE));

        assertThat(story.turn().id()).isEqualTo(turn.id());
        assertThat(story.session().waiting()).hasSize(1);
    }

    @Test
    void ignoresTheCommitOfAnotherTurn() {
        story.happens(message("e1", Intent.ORDER_CHANGE))
                .happens(new SessionEvent.TurnCommitted("c1", "other", 1));

        assertThat(story.turn().committed()).isFalse();
    }

    @Test
    void movesByIntentAndLetsTheNewAgentAnswer() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .answered("a1", new Outcome.Continue())
                .happens(message("e2", Intent.ORDER_STATUS));

        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.last(Effect.HandoffAnnounced.class))
                .singleElement()
                .returns(Owner.SBDR, Effect.HandoffAnnounced::from)
                .returns(Owner.ACCOUNT, Effect.HandoffAnnounced::to);
        assertThat(story.last(Effect.HandedOff.class))
                .singleElement()
                .returns("intent:order_status", handedOff -> handedOff.packet().reason());
        assertThat(story.turn().agent()).isEqualTo(Owner.ACCOUNT);
    }

    @Test
    void takesAlongWhatTheFormerOwnerWasToAnswer() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .happens(message("e2", Intent.ORDER_STATUS));

        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e1", "e2");
        assertThat(story.turn().agent()).isEqualTo(Owner.ACCOUNT);
    }

    @Test
    void staysWhereItIsBelowTheThreshold() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .answered("a1", new Outcome.Continue())
                .happens(message("e2", Intent.ORDER_STATUS, 0.59));

        assertThat(story.session().owner()).isEqualTo(Owner.SBDR);
    }

    @Test
    void staysWhereItIsWhenNothingIsRecognised() {
        story.happens(message("e1", Intent.ORDER_STATUS))
                .answered("a1", new Outcome.Continue())
                .happens(message("e2", Intent.OTHER))
                .answered("a2", new Outcome.Continue())
                .happens(message("e3", Intent.GREETING));

        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
    }

    @Test
    void refusesToGoBackWithinThreeMessages() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .answered("a1", new Outcome.Continue())
                .after(Duration.ofSeconds(5))
                .happens(message("e2", Intent.ORDER_STATUS))
                .answered("a2", new Outcome.Continue())
                .after(Duration.ofSeconds(5))
                .happens(message("e3", Intent.PRODUCT_INQUIRY));
        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);

        story.answered("a3", new Outcome.Continue()).happens(message("e4", Intent.PRODUCT_INQUIRY));
        assertThat(story.session().owner()).isEqualTo(Owner.SBDR);
    }

    @Test
    void sendsBuyersWhoBoughtBeforeToTheAccountManager() {
        story.happens(messageOfTier("e1", Intent.PRODUCT_INQUIRY, Tier.VIP));

        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.session().contact().claimed()).isTrue();
    }

    @Test
    void givesWhoeverAsksForAPersonToAPerson() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .happens(message("e2", Intent.HUMAN_REQUEST));

        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
        assertThat(story.session().phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
        assertThat(story.session().turn()).isNull();
        assertThat(story.last(Effect.MessageStored.class))
                .singleElement()
                .returns(Phase.WAITING_FOR_HUMAN, Effect.MessageStored::phase);
    }

    @Test
    void givesAFirstMessageThatAsksForAPersonToAPerson() {
        story.happens(message("e1", Intent.HUMAN_REQUEST));

        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
        assertThat(story.last(Effect.HandoffAnnounced.class)).hasSize(1);
    }

    @Test
    void goesBackToTheAgentWhenNoPersonComes() {
        story.happens(message("e1", Intent.ORDER_STATUS))
                .answered("a1", new Outcome.Continue())
                .happens(message("e2", Intent.HUMAN_REQUEST))
                .happens(message("e3", Intent.OTHER))
                .after(Duration.ofMinutes(14))
                .ticks();
        assertThat(story.session().phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);

        story.after(Duration.ofMinutes(1)).ticks();
        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.last(Effect.Replied.class))
                .extracting(Effect.Replied::text)
                .contains("late");
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e3");
    }

    @Test
    void saysNothingOfAnAgentAfterAPersonWrote() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY));
        Turn turn = story.turn();
        story.happens(operator("o1")).happens(answer("a1", turn, new Outcome.Continue()));

        assertThat(story.all(Effect.Replied.class))
                .singleElement()
                .returns(Owner.HUMAN, Effect.Replied::speaker);
        assertThat(story.session().phase()).isEqualTo(Phase.WITH_HUMAN);
        assertThat(story.measured(Effect.Measure.ReplyDropped.class)).hasSize(1);
    }

    @Test
    void raisesTheEpochWithEveryMessageOfAPerson() {
        story.happens(operator("o1"));
        long epoch = story.session().epoch();
        story.happens(operator("o2"));

        assertThat(story.session().epoch()).isEqualTo(epoch + 1);
    }

    @Test
    void showsThatAPersonTypes() {
        story.happens(operator("o1")).happens(new SessionEvent.OperatorTyped("t1", "op-1", true));
        assertThat(story.last(Effect.Composing.class)).hasSize(1);

        story.happens(new SessionEvent.OperatorTyped("t2", "op-1", false));
        assertThat(story.last(Effect.Composing.class)).isEmpty();
    }

    @Test
    void keepsAMessageForAPersonWithoutATurn() {
        story.happens(operator("o1")).happens(message("e1", Intent.PRODUCT_INQUIRY));

        assertThat(story.last(Effect.AgentAsked.class)).isEmpty();
        assertThat(story.last(Effect.MessageStored.class))
                .singleElement()
                .returns(Phase.WITH_HUMAN, Effect.MessageStored::phase);
    }

    @Test
    void fallsBackWhenAnAgentIsLate() {
        story.happens(message("e1", Intent.GREETING)).after(Duration.ofSeconds(29)).ticks();
        assertThat(story.all(Effect.Replied.class)).isEmpty();

        Turn turn = story.turn();
        story.after(Duration.ofSeconds(1)).ticks();
        assertThat(story.last(Effect.Replied.class))
                .singleElement()
                .returns("fallback", Effect.Replied::text)
                .returns(List.of("e1"), Effect.Replied::answers);

        story.happens(answer("a1", turn, new Outcome.Continue()));
        assertThat(story.last(Effect.Replied.class)).isEmpty();
    }

    @Test
    void handsAQualifiedLeadToTheAccountManagerWhoOpens() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .happens(
                        answer(
                                "a1",
                                story.turn(),
                                new Outcome.Qualified(),
                                List.of(Samples.budget())));

        assertThat(story.last(Effect.Replied.class))
                .singleElement()
                .returns(Owner.ACCOUNT, Effect.Replied::next);
        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.turn().opening()).isTrue();
        assertThat(story.turn().messages()).isEmpty();
        assertThat(story.session().contact().customer().tier()).isEqualTo(Tier.QUALIFIED_LEAD);
        assertThat(story.measured(Effect.Measure.QualificationChanged.class)).hasSize(1);
    }

    @Test
    void letsTheNextOwnerAnswerWhatWaits() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .after(Duration.ofSeconds(9))
                .happens(message("e2", Intent.OTHER))
                .answered("a1", new Outcome.Unqualified());

        assertThat(story.turn().agent()).isEqualTo(Owner.SUCCESS);
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e2");
    }

    @Test
    void escalatesToAPerson() {
        story.happens(message("e1", Intent.COMPLAINT)).answered("a1", new Outcome.Escalate());

        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
        assertThat(story.session().turn()).isNull();
    }

    @Test
    void bringsAPersonToADissatisfiedCustomer() {
        story.happens(message("e1", Intent.COMPLAINT)).answered("a1", new Outcome.Dissatisfied());

        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
    }

    @Test
    void completesWithASatisfiedCustomer() {
        story.happens(message("e1", Intent.PRODUCT_SETUP)).answered("a1", new Outcome.Satisfied());

        assertThat(story.session().phase()).isEqualTo(Phase.COMPLETE);
        assertThat(story.last(Effect.RatingAsked.class)).hasSize(1);
        assertThat(story.last(Effect.Completed.class)).hasSize(1);
        assertThat(story.session().owner()).isEqualTo(Owner.NOBODY);
    }

    @Test
    void answersWhatWaitsBeforeItCompletes() {
        story.happens(message("e1", Intent.PRODUCT_SETUP))
                .after(Duration.ofSeconds(9))
                .happens(message("e2", Intent.OTHER))
                .answered("a1", new Outcome.Satisfied());

        assertThat(story.session().phase()).isEqualTo(Phase.ANSWERING);
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e2");
    }

    @Test
    void startsTheNextConversationWithTheFactsOfTheOld() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .happens(
                        answer(
                                "a1",
                                story.turn(),
                                new Outcome.Continue(),
                                List.of(fact(Factor.USE_CASE, "gaming"))))
                .happens(new SessionEvent.ClosedByChannel("x1", "crisp:resolved"))
                .happens(message("e2", Intent.GREETING));

        assertThat(story.session().conversation()).isEqualTo(2);
        assertThat(story.session().lead().facts()).hasSize(1);
        assertThat(story.session().lead().asked()).isEmpty();
        assertThat(story.measured(Effect.Measure.ConversationOpened.class)).hasSize(2);
    }

    @Test
    void letsALaterFactReplaceAnEarlierOne() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .happens(
                        answer(
                                "a1",
                                story.turn(),
                                new Outcome.Continue(),
                                List.of(fact(Factor.USE_CASE, "gaming"))))
                .happens(message("e2", Intent.OTHER))
                .happens(
                        answer(
                                "a2",
                                story.turn(),
                                new Outcome.Continue(),
                                List.of(fact(Factor.USE_CASE, "office"))));

        assertThat(story.session().lead().facts())
                .singleElement()
                .returns(new Fact.Value.Word("office"), Fact::value);
    }

    @Test
    void sendsAMessageOnOnceWhenItsAgentSaysSo() {
        story.happens(message("e1", Intent.OTHER))
                .answered("a1", new Outcome.Reroute(Intent.ORDER_STATUS));
        assertThat(story.turn().agent()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e1");
        assertThat(story.all(Effect.Replied.class)).isEmpty();

        story.answered("a2", new Outcome.Reroute(Intent.PRODUCT_INQUIRY));
        assertThat(story.all(Effect.Replied.class)).hasSize(1);
        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
    }

    @Test
    void sendsWhatWaitsOnTogetherWithTheMessageThatIsSentOn() {
        story.happens(message("e1", Intent.OTHER))
                .after(Duration.ofSeconds(9))
                .happens(message("e2", Intent.OTHER))
                .answered("a1", new Outcome.Reroute(Intent.ORDER_STATUS));

        assertThat(story.turn().agent()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e1", "e2");

        story.answered("a2", new Outcome.Continue());
        assertThat(story.all(Effect.Replied.class))
                .singleElement()
                .returns(List.of("e1", "e2"), Effect.Replied::answers);
    }

    @Test
    void keepsWhatWaitsForTheAgentThatGoesOnWhenNoPersonComes() {
        story.happens(message("e1", Intent.OTHER))
                .after(Duration.ofSeconds(9))
                .happens(message("e2", Intent.OTHER))
                .answered("a1", new Outcome.Reroute(Intent.HUMAN_REQUEST))
                .after(Duration.ofMinutes(15))
                .ticks()
                .ticks();

        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e2");
    }

    @Test
    void sendsAMessageOnToAPerson() {
        story.happens(message("e1", Intent.OTHER))
                .answered("a1", new Outcome.Reroute(Intent.HUMAN_REQUEST));

        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
        assertThat(story.session().turn()).isNull();
    }

    @Test
    void takesAnAnswerThatWantsToBeSentNowhere() {
        story.happens(message("e1", Intent.OTHER))
                .answered("a1", new Outcome.Reroute(Intent.OTHER));

        assertThat(story.all(Effect.Replied.class)).hasSize(1);
    }

    @Test
    void countsARatingForTheAgentThatHadTheSessionLongest() {
        story.happens(message("e1", Intent.PRODUCT_INQUIRY))
                .after(Duration.ofMinutes(5))
                .happens(message("e2", Intent.ORDER_STATUS))
                .after(Duration.ofMinutes(1))
                .happens(new SessionEvent.Rated("r1", 5));

        assertThat(story.measured(Effect.Measure.RatingCounted.class))
                .singleElement()
                .isEqualTo(new Effect.Measure.RatingCounted(Owner.SBDR, 5));
        assertThat(story.session().phase()).isEqualTo(Phase.ANSWERING);
    }

    @Test
    void completesOrEscalatesByTheRatingOfCustomerSuccess() {
        story.happens(message("e1", Intent.PRODUCT_SETUP)).happens(new SessionEvent.Rated("r1", 3));
        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);

        Story other = new Story();
        other.happens(message("e1", Intent.PRODUCT_SETUP)).happens(new SessionEvent.Rated("r1", 4));
        assertThat(other.session().phase()).isEqualTo(Phase.ANSWERING);

        other.answered("a1", new Outcome.Continue()).happens(new SessionEvent.Rated("r2", 4));
        assertThat(other.session().phase()).isEqualTo(Phase.COMPLETE);
    }
}
