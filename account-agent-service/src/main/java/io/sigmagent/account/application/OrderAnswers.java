package io.sigmagent.account.application;

import io.sigmagent.account.application.Notes.Awaiting;
import io.sigmagent.account.application.OrderDesk.Lookup;
import io.sigmagent.account.domain.Purpose;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.Set;

/** Answers about an order: tells where it stands, and prepares what a person must do. */
final class OrderAnswers {

    private static final Set<Fulfillment> SENT =
            Set.of(Fulfillment.FULFILLED, Fulfillment.PARTIALLY_FULFILLED);

    private final Turn turn;
    private final Toolbox toolbox;
    private final Voice voice;
    private final Notes notes;

    OrderAnswers(Turn turn, Toolbox toolbox, Voice voice) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.voice = voice;
        this.notes = Notes.of(turn);
    }

    Answer answer(Purpose purpose) {
        return switch (OrderDesk.find(turn, notes, toolbox.store())) {
            case Lookup.NumberMissing _ -> askNumber(purpose);
            case Lookup.EmailMissing(var number) -> askEmail(purpose, number);
            case Lookup.Known(var found, var email) ->
                    identified(known(purpose, found), found.value(), email);
            case Lookup.Unknown(var number) -> unknown(purpose, number);
            case Lookup.Locked _ -> locked();
            case Lookup.Away(var number) -> away(purpose, number);
        };
    }

    private Answer askNumber(Purpose purpose) {
        boolean again = notes.awaiting() == Awaiting.ORDER_NUMBER;
        return say(again ? "ask.number_again" : "ask.number." + purpose.key())
                .doing("asked:order_number")
                .remembering(notes.asking(purpose, Awaiting.ORDER_NUMBER, null).kept());
    }

    private Answer askEmail(Purpose purpose, String number) {
        boolean again = notes.awaiting() == Awaiting.EMAIL;
        return say(again ? "ask.email_again" : "ask.email", number)
                .doing("asked:order_email")
                .remembering(notes.asking(purpose, Awaiting.EMAIL, number).kept());
    }

    private Answer known(Purpose purpose, Found<Order> found) {
        Order order = found.value();
        OrderStory story = new OrderStory(voice, toolbox.now());
        return switch (purpose) {
            case STATUS ->
                    told(story.tell(found) + " " + voice.say("order.anything_else"), order)
                            .doing("told:order_status");
            case BILLING ->
                    told(story.tellPayment(found) + " " + voice.say("billing.offer"), order)
                            .doing("told:payment_status")
                            .remembering(notes.finding(order.name()).offeringPerson().kept());
            case CHANGE -> prepared(story.tell(found), change(order), order);
            case RETURN -> prepared(story.tell(found), "return.prepared", order);
        };
    }

    private static String change(Order order) {
        if (order.isCancelled()) {
            return "change.cancelled";
        }
        return SENT.contains(order.fulfillment()) ? "change.too_late" : "change.prepared";
    }

    private Answer told(String text, Order order) {
        return Answer.to(turn, text)
                .in(voice.language())
                .remembering(notes.finding(order.name()).kept());
    }

    private Answer prepared(String story, String key, Order order) {
        return told(story + "\n\n" + voice.say(key, order.name()), order)
                .doing("told:order_status", "escalated:human")
                .concluding(new Outcome.Escalate());
    }

    private Answer unknown(Purpose purpose, String number) {
        Notes after = notes.refusing(purpose, number);
        if (after.wrongTries() >= OrderDesk.MOST_WRONG_TRIES) {
            return say("order.not_found_last")
                    .doing("refused:order_lookup", "next:human")
                    .remembering(after.offeringPerson().kept());
        }
        return say("order.not_found", number)
                .doing("refused:order_lookup", "asked:order_number")
                .remembering(after.kept());
    }

    private Answer locked() {
        return say("order.locked")
                .doing("refused:order_lookup", "next:human")
                .remembering(notes.offeringPerson().kept());
    }

    private Answer away(Purpose purpose, String number) {
        Notes after = notes.asking(purpose, Awaiting.EMAIL, number).offeringPerson();
        return say("store.away_order", number).doing("next:human").remembering(after.kept());
    }

    /** Whoever is verified stays who they are, whatever order they ask for. */
    private Answer identified(Answer answer, Order order, String email) {
        return turn.customer().identity().reaches(IdentityLevel.VERIFIED)
                ? answer
                : answer.identifying(
                        new Identified(IdentityLevel.CLAIMED, email, order.customerId()));
    }

    private Answer say(String key, Object... values) {
        return Answer.to(turn, voice.say(key, values)).in(voice.language());
    }
}
