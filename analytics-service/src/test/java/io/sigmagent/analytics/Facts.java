package io.sigmagent.analytics;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.ConversationClosed;
import io.sigmagent.schemas.ConversationOpened;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.HandoffCounted;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.MessageCounted;
import io.sigmagent.schemas.ModelCallMeasured;
import io.sigmagent.schemas.Money;
import io.sigmagent.schemas.OrderCounted;
import io.sigmagent.schemas.OutsideCallMeasured;
import io.sigmagent.schemas.QualificationChanged;
import io.sigmagent.schemas.RatingCounted;
import io.sigmagent.schemas.ReplyDropped;
import io.sigmagent.schemas.SlotCounted;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.TurnMeasured;
import io.sigmagent.schemas.TurnSuperseded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what happens in a session, a second a fact. */
final class Facts {

    private final List<FactRecorded> told = new ArrayList<>();
    private final String session;
    private Instant now;
    private long seq;

    Facts(String session, Instant begin) {
        this.session = session;
        this.now = begin;
    }

    List<FactRecorded> told() {
        return List.copyOf(told);
    }

    Facts opened(Tier tier) {
        return tell(new ConversationOpened("web", tier));
    }

    Facts asked(Agent owner) {
        return tell(new MessageCounted(++seq, true, owner, Intent.PRODUCT_INQUIRY, 0.9));
    }

    Facts answered(Agent agent, long millis) {
        return tell(new MessageCounted(++seq, false, agent, Intent.OTHER, 0.0))
                .tell(new TurnMeasured("turn-" + seq, agent, "rules", 1, millis, seq == 2, false));
    }

    Facts superseded(Agent agent) {
        return tell(new TurnSuperseded("turn-x", agent));
    }

    Facts dropped(Agent agent) {
        return tell(new ReplyDropped("turn-x", agent, "stale_epoch"));
    }

    Facts handedOver(Agent from, Agent to) {
        return tell(new HandoffCounted(from, to, "lead_qualified", false));
    }

    Facts qualification(String status, int score, Map<String, Integer> parts) {
        return tell(new QualificationChanged(status, score, parts));
    }

    Facts slot(Agent agent, boolean held) {
        return tell(new SlotCounted(agent, held, null, null));
    }

    Facts rated(Agent agent, int score) {
        return tell(new RatingCounted(agent, score));
    }

    Facts closed() {
        return tell(new ConversationClosed("satisfied", false));
    }

    Facts ordered(String orderId, String amount, String change) {
        return tell(
                new OrderCounted(
                        orderId, new Money(amount, "USD"), new Money("0.00", "USD"), change));
    }

    Facts outside() {
        return tell(new OutsideCallMeasured("shopify", "product_search", "ok", 120L))
                .tell(new ModelCallMeasured(Agent.SBDR, "m", 100, 20, "0.0012", "ok", 900L));
    }

    Facts audited(String action) {
        return tell(new AuditRecorded("operator-1", action, session, Map.of("epoch", "2")));
    }

    private Facts tell(Object fact) {
        told.add(new FactRecorded(session + "-" + told.size(), now, session, 1, fact));
        now = now.plusSeconds(1);
        return this;
    }
}
