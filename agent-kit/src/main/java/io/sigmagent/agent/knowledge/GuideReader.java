package io.sigmagent.agent.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a guide: a title, a paragraph, then steps, each with its text and perhaps a hint for
 * trouble.
 */
final class GuideReader {

    private static final Pattern STEP = Pattern.compile("## Step \\d+: (?<title>.+)");
    private static final String TROUBLE = "Trouble:";

    private final String file;
    private final List<String> lines;
    private final List<Guide.Step> steps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String title;
    private @Nullable String intro;
    private @Nullable String step;
    private @Nullable String trouble;

    private GuideReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Guide read(String file, String category, List<String> lines) {
        return new GuideReader(file, lines).guide(category);
    }

    private Guide guide(String category) {
        for (int i = 0; i < lines.size(); i++) {
            take(lines.get(i).strip(), i + 1);
        }
        finish(lines.size());
        if (title == null || intro == null || steps.isEmpty()) {
            throw new UnreadableKnowledge(
                    file,
                    lines.size(),
                    "incomplete",
                    "# title, a paragraph, then ## Step 1: title");
        }
        return new Guide(category, title, intro, steps);
    }

    private void take(String line, int number) {
        Matcher m = STEP.matcher(line);
        if (m.matches()) {
            finish(number);
            step = m.group("title");
        } else if (line.startsWith("# ") && title == null) {
            title = line.substring(2).strip();
        } else if (line.startsWith("#")) {
            throw new UnreadableKnowledge(
                    file, number, line, "# title once, then ## Step N: title");
        } else if (line.startsWith(TROUBLE)) {
            trouble = line.substring(TROUBLE.length()).strip();
        } else if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(line);
        }
    }

    private void finish(int number) {
        String said = text.toString();
        text.setLength(0);
        if (step == null) {
            intro = said.isEmpty() ? null : said;
            return;
        }
        if (said.isEmpty()) {
            throw new UnreadableKnowledge(
                    file, number, "step \"" + step + "\" without text", "1 to 4 sentences");
        }
        steps.add(new Guide.Step(step, said, trouble));
        trouble = null;
    }
}
