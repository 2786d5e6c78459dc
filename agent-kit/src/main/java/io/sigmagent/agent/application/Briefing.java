package io.sigmagent.agent.application;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.Promise;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What any agent passes on before its own words: what a person promised, told once and when asked
 * for; and a draft order of an answer that was never said.
 */
final class Briefing {

    private static final Set<String> FROM_PEOPLE = Set.of("give_back", "operator_silent");
    private static final String NOTE = "briefed";
    private static final int MOST_NOTED = 8;
    private static final Pattern ASKS_FOR_PROMISE =
            Pattern.compile(
                    "\\b(?:what|which)\\b[^.!?]*\\b(?:promised?|agreed?|said"
                            + " (?:they|he|she|you))\\b|\\bdid\\b[^.!?]*\\bpromised?\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Turn turn;
    private final Voice voice;
    private final Set<String> noted;

    Briefing(Texts texts, Turn turn) {
        this.turn = turn;
        this.voice = new Voice(texts, turn);
        this.noted =
                new LinkedHashSet<>(
                        turn.noted(NOTE).map(List::of).orElseGet(List::of).stream()
                                .flatMap(note -> Arrays.stream(note.split(" ", -1)))
                                .toList());
    }

    /** The whole answer, where the customer asks for nothing but what was promised. */
    Optional<Answer> answer() {
        boolean asks = turn.messages().size() == 1 && isOneSentence() && asksForPromise();
        return asks && !Promise.of(turn).isEmpty()
                ? Optional.of(
                        Answer.to(turn, String.join(" ", told("promise.told")))
                                .in(voice.language())
                                .doing("told:promise"))
                : Optional.empty();
    }

    /** The answer with what must be passed on before it. */
    Answer complete(Answer answer) {
        List<String> words = new ArrayList<>();
        if (asksForPromise() && !answer.actions().contains("told:promise")) {
            words.addAll(told("promise.told"));
        } else if (turn.packet() != null && FROM_PEOPLE.contains(turn.packet().reason())) {
            words.addAll(told("promise.noted", fresh()));
        }
        Answer told = telling(PreparedOrders.in(turn.unspoken()), answer);
        return remembering(
                words.isEmpty()
                        ? told
                        : told.saying(String.join(" ", words) + "\n\n" + told.text()));
    }

    /** The answer with those draft orders that it does not tell itself. */
    Answer telling(List<DraftOrder> prepared, Answer answer) {
        List<DraftOrder> untold =
                prepared.stream().filter(order -> !answer.text().contains(order.name())).toList();
        if (untold.isEmpty()) {
            return answer;
        }
        String orders = untold.stream().map(this::told).collect(joining(" "));
        return answer.saying(orders + "\n\n" + answer.text()).doing("told:draft_order");
    }

    private boolean asksForPromise() {
        return ASKS_FOR_PROMISE.matcher(turn.text()).find();
    }

    private boolean isOneSentence() {
        return turn.text().strip().split("[.!?]+\\s", -1).length == 1;
    }

    private List<Promise> fresh() {
        return Promise.of(turn).stream().filter(one -> !noted.contains(mark(one))).toList();
    }

    private List<String> told(String key) {
        return told(key, Promise.of(turn));
    }

    private List<String> told(String key, List<Promise> promises) {
        promises.forEach(one -> noted.add(mark(one)));
        return promises.stream()
                .map(one ->
                        one.by() == null
                                ? voice.say(key + ".unnamed", one.quote())
                                : voice.say(key, one.by(), one.quote()))
                .toList();
    }

    private String told(DraftOrder order) {
        String total = order.total().display();
        return order.checkoutUrl() == null
                ? voice.say("draft.prepared", order.name(), total)
                : voice.say("draft.prepared.link", order.name(), total, order.checkoutUrl());
    }

    /** Whatever the brain noted, this stays noted. */
    private Answer remembering(Answer answer) {
        Stream<String> latest = noted.stream().skip(Math.max(0, noted.size() - MOST_NOTED));
        String note = String.join(" ", latest.toList());
        return note.isEmpty() || note.equals(answer.memory().get(NOTE))
                ? answer
                : answer.noting(NOTE, note);
    }

    private static String mark(Promise promise) {
        return Integer.toHexString((promise.by() + promise.words()).hashCode());
    }
}
