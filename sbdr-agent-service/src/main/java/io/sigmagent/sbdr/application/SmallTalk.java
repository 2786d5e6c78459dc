package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.Factor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said where no product is to be shown. */
enum SmallTalk {
    GREETING(
            "^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|hola|bonjour)["
                    + " !.,]*(?:there|all|team)?[ !.,]*$"),
    THANKS("\\b(?:thanks|thank you|thx|cheers|great|perfect|awesome|cool)\\b"),
    IDENTITY("\\b(?:are you (?:a |an )?(?:bot|robot|ai|human|real)|who are you|am i talking to)"),
    RANGE(
            "\\bwhat (?:do|can|else do) you (?:sell|have|offer)|\\byour"
                    + " (?:products|range|catalogue|catalog|assortment)|what products"),
    DISCOUNT(
            "\\b(?:discounts?|coupons?|promo(?: code|tion)?s?|vouchers?|better price|special"
                    + " offers?)\\b"),
    SHIPPING("\\b(?:ship(?:ping)?|deliver(?:y|ed)?|pick ?up)\\b"),
    NO_IDEA(
            "^(?:(?:i )?(?:don'?t|do not) (?:know|care|mind)|not sure|no idea|idk|no"
                    + " preference|whatever|doesn'?t matter|any(?:thing)?)\\b"),
    NO("^(?:no|nope|nah|not really|nothing|none)\\b"),
    YES("^(?:yes|yeah|yep|sure|ok|okay|correct|right|exactly|please do)\\b");

    private final Pattern pattern;

    SmallTalk(String regex) {
        this.pattern = Pattern.compile("(?iu)" + regex);
    }

    /** What to say to that message. */
    static String reply(Scene scene) {
        String text = scene.turn().text().strip();
        Optional<SmallTalk> asked =
                Stream.of(DISCOUNT, SHIPPING)
                        .filter(talk -> talk.pattern.matcher(text).find())
                        .findFirst();
        if (asked.isPresent()) {
            return asked.get().say(scene);
        }
        if (!scene.lead().learnt().isEmpty()) {
            return scene.say("noted");
        }
        return Stream.of(values())
                .filter(talk -> talk.pattern.matcher(text).find())
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
