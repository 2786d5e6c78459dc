package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.turn.Knowledge.Kind;
import java.util.List;

/**
 * A page of the shop in one language: a policy, answers to common questions, or a guide.
 *
 * @param source file, for instance "policies/returns.es.md"
 * @param kind what sort of page
 * @param topic name that it has in every language, for instance "returns"
 * @param language in which it is written, for instance "es"
 * @param title its title
 * @param sections at least one, in order
 */
record Page(
        String source,
        Kind kind,
        String topic,
        String language,
        String title,
        List<Section> sections) {

    Page {
        sections = List.copyOf(sections);
    }

    /**
     * A section, which answers one question.
     *
     * @param heading the question or its subject
     * @param text the answer, word by word
     * @param asked other ways to ask for it; never said to anybody
     */
    record Section(String heading, String text, List<String> asked) {

        Section {
            asked = List.copyOf(asked);
        }
    }

    /** Whether it is the same page in another language. */
    boolean isAbout(Page other) {
        return kind == other.kind && topic.equals(other.topic);
    }

    static Page of(String source, String language, Guide guide) {
        List<Section> sections =
                guide.steps().stream()
                        .map(step ->
                                new Section(
                                        step.title(),
                                        step.trouble() == null
                                                ? step.text()
                                                : step.text() + " " + step.trouble(),
                                        List.of(guide.category())))
                        .toList();
        return new Page(source, Kind.GUIDE, guide.category(), language, guide.title(), sections);
    }
}
