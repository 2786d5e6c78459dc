package io.sigmagent.agent.knowledge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file of the knowledge base; its name tells topic and language, as "returns.es.md"
 * does. Without a language it is English.
 *
 * @param source folder and name, for instance "policies/returns.es.md"
 * @param lines its lines
 */
record PageFile(String source, List<String> lines) {

    private static final Pattern NAME =
            Pattern.compile("(?:.*/)?(?<topic>[^/]+?)(?:\\.(?<language>[a-z]{2}))?\\.md");

    PageFile {
        lines = List.copyOf(lines);
    }

    /** What it is about, in words: "graphics-cards.md" is about "graphics cards". */
    String topic() {
        return name().group("topic").replaceAll("[-_]", " ");
    }

    String language() {
        String language = name().group("language");
        return language == null ? "en" : language;
    }

    private Matcher name() {
        Matcher m = NAME.matcher(source);
        if (!m.matches()) {
            throw new UnreadableKnowledge(source, 1, "name", "topic.md or topic.es.md");
        }
        return m;
    }
}
