package io.sigmagent.agent.model;

import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.facts.Reading;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.leads.LeadScore;
import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What rules read and conclude about a lead, whatever a model thinks of it: facts that the messages
 * tell, the score, and whether the lead is qualified.
 */
final class LeadReading {

    private static final String CONFIRMED = "budget_confirmation";
    private static final int MOST_TIMES = 2;
    private static final Catalogue UNKNOWN = new Catalogue(Map.of(), "USD");

    private final KnowledgeBase knowledge;
    private final AtomicReference<Shop> lastShop;

    LeadReading(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.lastShop = new AtomicReference<>(Shop.of(knowledge, UNKNOWN));
    }

    /** The facts that the turn's messages tell; only the SBDR agent qualifies leads. */
    List<Fact> read(Turn turn, Toolbox toolbox) {
        if (turn.agent() != AgentKind.SBDR || turn.messages().isEmpty()) {
            return List.of();
        }
        Catalogue catalogue = toolbox.store().catalogue().found().orElse(UNKNOWN);
        Shop shop =
                lastShop.updateAndGet(last ->
                        last.catalogue().equals(catalogue) ? last : Shop.of(knowledge, catalogue));
        Reading reading =
                new Reading(
                        LocalDate.ofInstant(toolbox.now(), ZoneOffset.UTC),
                        catalogue.currency(),
                        turn.openFactor());
        return turn.messages().stream()
                .flatMap(message -> shop.extraction().read(message, reading).stream())
                .toList();
    }

    /** What a model is told of the lead before it answers. */
    String hint(Turn turn, List<Fact> read) {
        if (turn.agent() != AgentKind.SBDR) {
            return "";
        }
        LeadScore score = LeadScore.of(all(turn, read), null);
        return isQualified(score) && !score.budgetConfirmed() && !askedToConfirm(turn)
                ? "One thing is still open: confirm the budget with its currency (asked:"
                        + " budget_range)."
                : "";
    }

    /** The answer with the lead's score, and what follows from it where the model goes on. */
    Answer conclude(Turn turn, Answer answer) {
        if (turn.agent() != AgentKind.SBDR) {
            return answer;
        }
        List<Fact> facts = all(turn, answer.facts());
        LeadScore score = LeadScore.of(facts, cheapest(answer));
        Answer scored = answer.scoring(score.total());
        if (!(answer.outcome() instanceof Outcome.Continue)) {
            return scored;
        }
        boolean qualified = isQualified(score);
        if (qualified && answer.asked() == Factor.BUDGET_RANGE && !askedToConfirm(turn)) {
            return scored.noting(CONFIRMED, Integer.toString(turn.conversation()));
        }
        if (qualified) {
            return scored.concluding(new Outcome.Qualified());
        }
        return answer.asked() == null && isComplete(turn, facts)
                ? scored.concluding(new Outcome.Unqualified())
                : scored;
    }

    private boolean isQualified(LeadScore score) {
        return score.total() >= knowledge.handoff().qualifiedAt();
    }

    private static boolean askedToConfirm(Turn turn) {
        String conversation = Integer.toString(turn.conversation());
        return turn.noted(CONFIRMED).filter(conversation::equals).isPresent();
    }

    private static boolean isComplete(Turn turn, List<Fact> facts) {
        return knows(facts, Factor.CATEGORY)
                && LeadScore.FACTORS.stream()
                        .allMatch(factor ->
                                knows(facts, factor) || turn.timesAsked(factor) >= MOST_TIMES);
    }

    private static boolean knows(List<Fact> facts, Factor factor) {
        return facts.stream().anyMatch(fact -> fact.factor() == factor);
    }

    private static List<Fact> all(Turn turn, List<Fact> learnt) {
        List<Fact> all = new ArrayList<>();
        if (turn.packet() != null) {
            all.addAll(turn.packet().facts());
        }
        all.addAll(turn.facts());
        all.addAll(learnt);
        return all;
    }

    private static @Nullable Money cheapest(Answer answer) {
        return answer.products().stream()
                .map(ShownProduct::price)
                .min(Comparator.comparing(Money::amount))
                .orElse(null);
    }

    private record Shop(Catalogue catalogue, FactExtraction extraction) {

        static Shop of(KnowledgeBase knowledge, Catalogue catalogue) {
            Categories categories = Categories.of(knowledge, catalogue);
            return new Shop(
                    catalogue, new FactExtraction(knowledge.phrases(), categories.finder()));
        }
    }
}
