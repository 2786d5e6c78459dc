package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.knowledge.ProductKnowledge;
import io.sigmagent.agent.leads.LeadScore;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which factor is asked for next, and with which words: a known one never, an open one at most
 * twice.
 */
record Questions(KnowledgeBase knowledge, Categories categories, Voice voice) {

    private static final int MOST_TIMES = 2;

    private static final List<Factor> ORDER =
            List.of(
                    Factor.USE_CASE,
                    Factor.BUDGET_RANGE,
                    Factor.TECHNICAL_REQUIREMENTS,
                    Factor.TIMELINE,
                    Factor.DECISION_AUTHORITY);

    private static final Pattern ABOUT_USE =
            Pattern.compile(
                    "(?i)\\b(?:use|used|games?|play|watch|do"
                            + " on|programs?|photograph|film|sports?|device)\\b");

    /**
     * A question.
     *
     * @param factor what it asks for
     * @param text ends with its only question mark
     */
    record Question(Factor factor, String text) {}

    /** The next question; empty = there is none left. */
    Optional<Question> next(Turn turn, Lead lead) {
        if (!lead.knows(Factor.CATEGORY) && turn.timesAsked(Factor.CATEGORY) < MOST_TIMES) {
            return ask(turn, lead, Factor.CATEGORY);
        }
        return ORDER.stream()
                .filter(factor -> isOpen(lead, factor))
                .filter(factor -> turn.timesAsked(factor) < MOST_TIMES)
                .min(Comparator.comparingInt(turn::timesAsked))
                .flatMap(factor -> ask(turn, lead, factor));
    }

    /** Whether every factor is known or was asked for twice. */
    boolean isComplete(Turn turn, Lead lead) {
        return LeadScore.FACTORS.stream()
                .allMatch(factor -> lead.knows(factor) || turn.timesAsked(factor) >= MOST_TIMES);
    }

    /** Asks which category they mean, in other words each time. */
    Question category(Turn turn) {
        String key = turn.timesAsked(Factor.CATEGORY) == 0 ? "ask.category" : "ask.category.again";
        return new Question(Factor.CATEGORY, voice.say(key));
    }

    private static boolean isOpen(Lead lead, Factor factor) {
        return lead.fact(factor)
                .map(fact -> fact.finder().equals(FactExtraction.USE_IN_CATEGORY))
                .orElse(true);
    }

    private Optional<Question> ask(Turn turn, Lead lead, Factor factor) {
        if (factor == Factor.CATEGORY) {
            return Optional.of(category(turn));
        }
        int times = turn.timesAsked(factor);
        List<String> own = ownQuestions(lead, factor);
        if (times < own.size()) {
            return Optional.of(new Question(factor, own.get(times)));
        }
        if (factor == Factor.USE_CASE && lead.knows(factor)) {
            return Optional.empty();
        }
        String key = "ask." + factor.name().toLowerCase(Locale.ROOT) + (times == 0 ? "" : ".again");
        return Optional.of(new Question(factor, voice.say(key)));
    }

    private List<String> ownQuestions(Lead lead, Factor factor) {
        return knowledge(lead).stream()
                .flatMap(product -> product.questions().stream())
                .filter(question -> factorOf(question) == factor)
                .toList();
    }

    private Optional<ProductKnowledge> knowledge(Lead lead) {
        return lead.category()
                .flatMap(category ->
                        Stream.of(Optional.of(category), categories.parentOf(category))
                                .flatMap(Optional::stream)
                                .map(knowledge::product)
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    private static Factor factorOf(String question) {
        return ABOUT_USE.matcher(question).find() ? Factor.USE_CASE : Factor.TECHNICAL_REQUIREMENTS;
    }
}
