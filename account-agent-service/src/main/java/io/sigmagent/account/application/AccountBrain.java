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

/** The account manager by rules: orders first, then products, then a person. */
public final class AccountBrain implements Brain {

    private static final double SURE = 0.6;
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
        Words words = Words.of(turn);
        boolean accepts = notes.offeredPerson() && words.mean("yes", turn.text());
        if (turn.intent() == Intent.HUMAN_REQUEST || accepts) {
            return person(turn, voice, "person.coming");
        }
        if (notes.awaiting() != null && words.mean("no_number", turn.text())) {
            return person(turn, voice, "person.without_number");
        }
        Optional<Answer> selling = selling(turn, toolbox, voice);
        if (selling.isPresent()) {
            return selling.get();
        }
        Optional<Purpose> purpose = purpose(turn, notes);
        return purpose.isPresent()
                ? new OrderAnswers(turn, toolbox, voice).answer(purpose.get())
                : otherwise(turn, toolbox, voice, notes);
    }

    /** What is said to who buys, haggles or changes their mind. */
    private static Optional<Answer> selling(Turn turn, Toolbox toolbox, Voice voice) {
        Ordering ordering = new Ordering(turn, toolbox, voice);
        return new Drafts(turn, toolbox, voice)
                .answer()
                .or(() -> new Negotiation(turn, toolbox, voice).answer())
                .or(ordering::accepted)
                .or(ordering::answer);
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
        return unsure && Words.of(turn).mean("order", text)
                ? Optional.of(Purpose.STATUS)
                : Optional.empty();
    }

    private static Optional<Purpose> byIntent(Turn turn, boolean named) {
        return switch (turn.intent()) {
            case ORDER_STATUS -> Optional.of(Purpose.STATUS);
            case ORDER_CHANGE -> Optional.of(Purpose.CHANGE);
            case RETURN_REFUND -> Optional.of(Purpose.RETURN);
            case BILLING_PAYMENT ->
                    named || Words.of(turn).mean("payment", turn.text())
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
        if (Words.of(turn).mean("thanks", turn.text())) {
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
}
