package io.sigmagent.account.application;

import io.sigmagent.account.domain.Mentions;
import io.sigmagent.account.domain.Purpose;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.Optional;
import java.util.regex.Pattern;

/** The account manager by rules: orders first, then products, then a person. */
public final class AccountBrain implements Brain {

    private static final double SURE = 0.6;
    private static final Pattern ABOUT_ORDER =
            words(
                    "order(?:ed|s)?|package|parcel|deliver(?:y|ed)|shipp(?:ed|ing)|shipment"
                            + "|track(?:ing)?|arrive[sd]?");
    private static final Pattern ABOUT_PAYMENT =
            words("charged?|paid|invoice|receipt|refund|money back|my payment|transaction|billed");
    private static final Pattern YES =
            Pattern.compile(
                    "^\\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|go ahead|do that"
                            + "|that would be)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NUMBER =
            words(
                    "don['’]?t have|do not have|lost|can['’]?t find|cannot find|no idea"
                            + "|don['’]?t know|not sure|forgot|don['’]?t remember");
    private static final Pattern THANKS = words("thanks|thank you|thx|cheers");

    private final Texts texts;

    public AccountBrain(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Answer answer(Turn turn, Toolbox toolbox) {
        Voice voice = new Voice(texts, turn);
        if (turn.opening()) {
            return new ProductAnswers(turn, toolbox, voice).opening();
        }
        Notes notes = Notes.of(turn);
        boolean accepts = notes.offeredPerson() && YES.matcher(turn.text()).find();
        if (turn.intent() == Intent.HUMAN_REQUEST || accepts) {
            return person(turn, voice, "person.coming");
        }
        if (notes.awaiting() != null && NO_NUMBER.matcher(turn.text()).find()) {
            return person(turn, voice, "person.without_number");
        }
        Optional<Answer> ordering = new Ordering(turn, toolbox, voice).answer();
        if (ordering.isPresent()) {
            return ordering.get();
        }
        Optional<Purpose> purpose = purpose(turn, notes);
        return purpose.isPresent()
                ? new OrderAnswers(turn, toolbox, voice).answer(purpose.get())
                : otherwise(turn, toolbox, voice, notes);
    }

    /** Why an order is to be looked up, if one is. */
    private static Optional<Purpose> purpose(Turn turn, Notes notes) {
        String text = turn.text();
        boolean expected = notes.awaiting() == Notes.Awaiting.ORDER_NUMBER;
        boolean named =
                Mentions.orderIn(text, expected).isPresent() || Mentions.emailIn(text).isPresent();
        Optional<Purpose> wanted = byIntent(turn, named);
        if (wanted.isPresent()) {
            return wanted;
        }
        if (named) {
            return Optional.of(notes.purpose() == null ? Purpose.STATUS : notes.purpose());
        }
        boolean unsure = turn.confidence() < SURE || turn.intent() == Intent.OTHER;
        return unsure && ABOUT_ORDER.matcher(text).find()
                ? Optional.of(Purpose.STATUS)
                : Optional.empty();
    }

    private static Optional<Purpose> byIntent(Turn turn, boolean named) {
        return switch (turn.intent()) {
            case ORDER_STATUS -> Optional.of(Purpose.STATUS);
            case ORDER_CHANGE -> Optional.of(Purpose.CHANGE);
            case RETURN_REFUND -> Optional.of(Purpose.RETURN);
            case BILLING_PAYMENT ->
                    named || ABOUT_PAYMENT.matcher(turn.text()).find()
                            ? Optional.of(Purpose.BILLING)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Answer otherwise(Turn turn, Toolbox toolbox, Voice voice, Notes notes) {
        return switch (turn.intent()) {
            case PRODUCT_INQUIRY, PRICING, COMPARISON, FEATURES, SPECIFICATIONS ->
                    new ProductAnswers(turn, toolbox, voice).recommendation();
            case BILLING_PAYMENT -> offer(turn, voice, notes, "billing.general");
            case ACCOUNT_MANAGEMENT -> person(turn, voice, "person.account");
            case ONBOARDING,
                    PRODUCT_SETUP,
                    TECHNICAL_SUPPORT,
                    BEST_PRACTICES,
                    FEEDBACK,
                    COMPLAINT,
                    CANCELLATION_RISK ->
                    say(turn, voice, "reroute").concluding(new Outcome.Reroute(turn.intent()));
            case GREETING -> say(turn, voice, "greeting").doing("next:name_order");
            default -> other(turn, toolbox, voice, notes);
        };
    }

    private static Answer other(Turn turn, Toolbox toolbox, Voice voice, Notes notes) {
        if (THANKS.matcher(turn.text()).find()) {
            return say(turn, voice, "thanks").remembering(notes.settled().kept());
        }
        return notes.purpose() == null
                ? offer(turn, voice, notes, "help")
                : new OrderAnswers(turn, toolbox, voice).answer(notes.purpose());
    }

    private static Answer offer(Turn turn, Voice voice, Notes notes, String key) {
        return say(turn, voice, key).doing("next:human").remembering(notes.offeringPerson().kept());
    }

    private static Answer person(Turn turn, Voice voice, String key) {
        return say(turn, voice, key).doing("escalated:human").concluding(new Outcome.Escalate());
    }

    private static Answer say(Turn turn, Voice voice, String key) {
        return Answer.to(turn, voice.say(key)).in(voice.language());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
