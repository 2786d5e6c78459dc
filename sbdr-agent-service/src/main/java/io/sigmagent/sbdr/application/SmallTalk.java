package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.Factor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said where no product is to be shown. */
enum SmallTalk {
    GREETING,
    THANKS,
    IDENTITY,
    RANGE,
    DISCOUNT,
    SHIPPING,
    NO_IDEA,
    NO,
    YES;

    /** Whether a text says it; a yes or a no stands at its beginning. */
    boolean isIn(String text) {
        String act = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case GREETING -> Heard.is(act, text);
            case NO_IDEA, NO, YES -> Heard.begins(act, text);
            case THANKS, IDENTITY, RANGE, DISCOUNT, SHIPPING -> Heard.says(act, text);
        };
    }

    /** Whether a text is small talk that answers no question about a product. */
    static boolean isNoAnswer(String text) {
        return Stream.of(GREETING, NO_IDEA, NO, IDENTITY, RANGE, DISCOUNT, SHIPPING)
                        .anyMatch(talk -> talk.isIn(text))
                || Heard.is("yes", text)
                || Heard.is("thanks", text);
    }

    /** What to say to that message. */
    static String reply(Scene scene) {
        String text = scene.turn().text().strip();
        Optional<SmallTalk> asked =
                Stream.of(DISCOUNT, SHIPPING).filter(talk -> talk.isIn(text)).findFirst();
        if (asked.isPresent()) {
            return asked.get().say(scene);
        }
        if (!scene.lead().learnt().isEmpty()) {
            return scene.say("noted");
        }
        return Stream.of(values())
                .filter(talk -> talk.isIn(text))
                .findFirst()
                .map(talk -> talk.say(scene))
                .orElseGet(() -> scene.say(text.contains("?") ? "off_topic" : "unclear"));
    }

    private String say(Scene scene) {
        return switch (this) {
            case GREETING -> scene.say(isFirst(scene) ? "pleased" : "hello_again");
            case THANKS -> scene.say("welcome");
            case IDENTITY -> scene.say("identity");
            case RANGE -> scene.sold().isEmpty() ? scene.say("away") : scene.sold();
            case NO_IDEA, NO -> scene.say("no_problem");
            case YES -> scene.say("good");
            case DISCOUNT -> scene.say("discount");
            case SHIPPING -> scene.say("shipping");
        };
    }

    /** Whether we have not said anything yet. */
    static boolean isFirst(Scene scene) {
        return scene.turn().history().stream().allMatch(line -> line.isCustomers());
    }

    /** Factors that change which products fit. */
    static boolean changesTheNeed(Lead lead) {
        return List.of(
                        Factor.CATEGORY,
                        Factor.BUDGET_RANGE,
                        Factor.TECHNICAL_REQUIREMENTS,
                        Factor.USE_CASE)
                .stream()
                .anyMatch(lead::learnt);
    }
}
