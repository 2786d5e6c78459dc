package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.TurnAnswered;

/** What an answer teaches of the customer and of the lead. */
final class Learning {

    private final HandoffPolicy handoffs;

    Learning(HandoffPolicy handoffs) {
        this.handoffs = handoffs;
    }

    /**
     * Learns.
     *
     * @return the lead with the answer's facts and score, and with the qualification from before it
     */
    Lead from(Draft draft, TurnAnswered answer) {
        Lead before = draft.lead;
        Lead heard =
                before.learnt(answer.facts())
                        .asked(answer.asked())
                        .scored(answer.leadScore(), before.qualification());
        Lead.Qualification status = handoffs.qualification(answer.outcome(), heard);
        draft.lead = heard.scored(null, status);
        draft.memory = answer.memory();
        Customer customer =
                draft.contact
                        .customer()
                        .identified(answer.identity(), answer.email(), answer.shopifyId());
        draft.contact =
                draft.contact
                        .speaking(answer.language())
                        .known(
                                status == Lead.Qualification.QUALIFIED
                                        ? customer.raised(Tier.QUALIFIED_LEAD)
                                        : customer);
        Integer score = draft.lead.score();
        if (score != null && (status != before.qualification() || !score.equals(before.score()))) {
            draft.measure(new Effect.Measure.QualificationChanged(status, score));
        }
        return heard;
    }
}
