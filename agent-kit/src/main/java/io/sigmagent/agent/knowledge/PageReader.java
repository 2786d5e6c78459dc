package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.knowledge.Page.Section;
import io.sigmagent.agent.turn.Knowledge.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy or a page of answers: a title, then sections, each with its text and lines {@code
 * Asked: …; …} with other ways to ask for it.
 */
final class PageReader {

    private static final String ASKED = "Asked:";
    private static final String FORM = "# title once, then ## heading, each with its text";

    private final PageFile file;
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> headings = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> asked = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String heading;
    private int headingLine;

    private PageReader(PageFile file) {
        this.file = file;
    }

    static Page read(PageFile file, Kind kind) {
        return new PageReader(file).page(kind);
    }

    private Page page(Kind kind) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            take(lines.get(i).strip(), i + 1);
        }
        finish();
        if (title == null || sections.isEmpty()) {
            throw new UnreadableKnowledge(
                    file.source(), Math.max(1, lines.size()), "incomplete", FORM);
        }
        return new Page(
                file.source(), kind, file.topic(), file.language(), title, List.copyOf(sections));
    }

    private void take(String line, int number) {
        if (line.startsWith("## ")) {
            finish();
            heading = line.substring(3).strip();
            headingLine = number;
            if (!headings.add(heading)) {
                throw wrong(number, line, "each heading once");
            }
        } else if (line.startsWith("# ") && title == null) {
            title = line.substring(2).strip();
        } else if (line.startsWith("#")) {
            throw wrong(number, line, FORM);
        } else if (heading == null && !line.isEmpty()) {
            throw wrong(number, line, "text only below a ## heading");
        } else if (line.startsWith(ASKED)) {
            asked.addAll(
                    Arrays.stream(line.substring(ASKED.length()).split(";", -1))
                            .map(String::strip)
                            .filter(way -> !way.isEmpty())
                            .toList());
        } else if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(line);
        }
    }

    private void finish() {
        if (heading == null) {
            return;
        }
        if (text.isEmpty()) {
            throw wrong(headingLine, "## " + heading, "text below the heading");
        }
        sections.add(new Section(heading, text.toString(), asked));
        text.setLength(0);
        asked.clear();
    }

    private UnreadableKnowledge wrong(int line, String found, String expected) {
        return new UnreadableKnowledge(file.source(), line, found, expected);
    }
}
