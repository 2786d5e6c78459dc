package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Promise;
import io.sigmagent.agent.turn.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others said in their own words is theirs: people's promises, and the shop's own pages. */
final class Quotes {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final String STEP = "guide";
    private static final double MUCH = 0.6;
    private static final double NEARLY_ALL = 0.8;
    private static final int CONTENT = 4;

    private Quotes() {}

    /** The answer as it is checked: without the exact quotes of the packet's promises. */
    static Answer without(Turn turn, Answer draft) {
        String text = draft.text();
        for (Promise promise : Promise.of(turn)) {
            text = text.replace(promise.quote(), "“…”");
        }
        return text.equals(draft.text()) ? draft : draft.saying(text);
    }

    /** The text without the sentences that only tell what a page says that was looked up. */
    static Reading withoutPages(Reading text, Ledger ledger) {
        List<Sentence> pages =
                Stream.concat(ledger.of(Kind.POLICY), ledger.of(Kind.GUIDE))
                        .filter(entry -> !entry.tool().equals(STEP))
                        .map(LedgerEntry::value)
                        .flatMap(page -> Reading.of(page).sentences().stream())
                        .toList();
        return new Reading(
                text.sentences().stream()
                        .filter(sentence -> pages.stream().noneMatch(page -> tells(sentence, page)))
                        .toList());
    }

    /** The same figures, the same yes or no, and mostly the same words. Money only as it stands. */
    private static boolean tells(Sentence sentence, Sentence page) {
        if (page.low().contains(sentence.low()) || sentence.low().equals(page.low())) {
            return true;
        }
        Set<String> words = content(sentence.low());
        double needed = Amounts.in(sentence.low()).findAny().isPresent() ? NEARLY_ALL : MUCH;
        long shared = words.stream().filter(content(page.low())::contains).count();
        return words.size() >= 2
                && shared >= needed * words.size()
                && numbers(page.low()).containsAll(numbers(sentence.low()))
                && Sentence.isNegative(sentence.low()) == Sentence.isNegative(page.low());
    }

    private static Set<String> numbers(String low) {
        return NUMBER.matcher(low).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The beginnings of the longer words: "returned" and "return" are the same. */
    private static Set<String> content(String low) {
        return Things.wordsOf(low).stream()
                .filter(word -> word.length() >= CONTENT)
                .map(word -> word.substring(0, Math.min(CONTENT + 1, word.length())))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
