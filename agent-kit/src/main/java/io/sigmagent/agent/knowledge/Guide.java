package io.sigmagent.agent.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set-up guide.
 *
 * @param category what it sets up, for instance "monitors"
 * @param title its title
 * @param intro one paragraph
 * @param steps at least one, in order
 */
public record Guide(String category, String title, String intro, List<Step> steps) {

    public Guide {
        steps = List.copyOf(steps);
    }

    /**
     * A step of a guide.
     *
     * @param title what is done
     * @param text how, 1 to 4 sentences
     * @param trouble what helps when it does not work; null = nothing
     */
    public record Step(String title, String text, @Nullable String trouble) {}
}
