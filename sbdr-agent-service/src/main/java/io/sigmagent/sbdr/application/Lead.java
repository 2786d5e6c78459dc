package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.facts.Reading;
import io.sigmagent.agent.leads.LeadScore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.FactValue.Words;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a lead in a turn.
 *
 * @param facts known before and learnt now, in this order
 * @param learnt learnt now
 * @param stale message of requirements that belong to a category which the customer left; null =
 *     none
 */
record Lead(List<Fact> facts, List<Fact> learnt, @Nullable String stale) {

    static final String STALE = "stale";

    Lead {
        facts = List.copyOf(facts);
        learnt = List.copyOf(learnt);
    }

    static Lead read(Turn turn, Categories categories, FactExtraction extraction, Reading reading) {
        List<Fact> known = new ArrayList<>();
        if (turn.packet() != null) {
            known.addAll(turn.packet().facts());
        }
        known.addAll(turn.facts());
        Lead lead = new Lead(known, List.of(), turn.noted(STALE).orElse(null));
        for (Message message : turn.messages()) {
            List<Fact> found = new ArrayList<>(extraction.read(message, reading));
            Optional<String> before = lead.category();
            found.removeIf(fact -> isKept(before, fact, message, categories));
            lead = lead.learning(found);
        }
        return lead;
    }

    /**
     * The category stays when "a bigger screen" or just "the laptop" is said of a gaming laptop.
     */
    private static boolean isKept(
            Optional<String> before, Fact fact, Message message, Categories categories) {
        if (before.isEmpty()
                || !(fact.value() instanceof Word(String word))
                || fact.factor() != Factor.CATEGORY) {
            return false;
        }
        boolean wider = !word.equals(before.get()) && categories.isWithin(before.get(), word);
        return wider || SpecTalk.namesPart(message.text(), fact.quote());
    }

    private Lead learning(List<Fact> found) {
        Lead lead = movesTo(found) ? withoutRequirements() : this;
        List<Fact> all = new ArrayList<>(lead.facts);
        List<Fact> fresh = new ArrayList<>(lead.learnt);
        for (Fact fact : found) {
            Fact whole = fact.value() instanceof Words words ? lead.together(fact, words) : fact;
            all.add(whole);
            fresh.add(whole);
        }
        return new Lead(all, fresh, lead.stale);
    }

    /** The same lead with one fact more. */
    Lead with(Fact fact) {
        return learning(List.of(fact));
    }

    private boolean movesTo(List<Fact> found) {
        Optional<String> before = category();
        return before.isPresent()
                && found.stream()
                        .filter(fact -> fact.factor() == Factor.CATEGORY)
                        .anyMatch(fact -> !fact.value().equals(new Word(before.get())));
    }

    private Lead withoutRequirements() {
        return fact(Factor.TECHNICAL_REQUIREMENTS)
                .map(old -> new Lead(facts, learnt, old.messageId()))
                .orElse(this);
    }

    /** New requirements add to the old ones; of one kind, the new one counts. */
    private Fact together(Fact fact, Words fresh) {
        Set<String> words = new LinkedHashSet<>();
        fact(Factor.TECHNICAL_REQUIREMENTS)
                .map(Fact::value)
                .ifPresent(old -> {
                    if (old instanceof Words(List<String> before)) {
                        before.stream()
                                .filter(word ->
                                        fresh.words().stream()
                                                .noneMatch(now -> sameKind(word, now)))
                                .forEach(words::add);
                    }
                });
        words.addAll(fresh.words());
        return new Fact(
                fact.factor(),
                new Words(List.copyOf(words)),
                fact.quote(),
                fact.messageId(),
                fact.finder());
    }

    private static boolean sameKind(String one, String other) {
        String kind = one.replaceAll("[\\d.\\-]+ ?|at least ", "");
        return !kind.equals(one) && kind.equals(other.replaceAll("[\\d.\\-]+ ?|at least ", ""));
    }

    /** The latest fact about a factor. */
    Optional<Fact> fact(Factor factor) {
        return counting().stream()
                .filter(fact -> fact.factor() == factor)
                .reduce((_, latest) -> latest);
    }

    Optional<String> category() {
        return fact(Factor.CATEGORY)
                .map(Fact::value)
                .map(value -> value instanceof Word(String word) ? word : null);
    }

    boolean knows(Factor factor) {
        return fact(factor).isPresent();
    }

    boolean learnt(Factor factor) {
        return learnt.stream().anyMatch(fact -> fact.factor() == factor);
    }

    /** What they look for; null = the category is not known. */
    @Nullable Need need() {
        return Need.of(counting());
    }

    LeadScore score(@Nullable Money cheapest) {
        return LeadScore.of(facts, cheapest);
    }

    private List<Fact> counting() {
        return facts.stream()
                .filter(fact ->
                        fact.factor() != Factor.TECHNICAL_REQUIREMENTS
                                || !fact.messageId().equals(stale))
                .toList();
    }
}
