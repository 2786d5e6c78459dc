package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.agent.turn.FactValue.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the customer needs it. Durations, past times and small talk are no timelines. */
public final class TimelineFinder {
    private static final Pattern PAST =
            Spelling.pattern(
                    "(?:last|since|ago|was|were|been|bought|ordered|arrived|delivered|received|past|yesterday|every|are"
                        + " you(?: doing)?|is it going|going|for the"
                        + " (?:last|past)|open|tired|weather|lasts?|do(?:es)? (?:it|they) last) $");
    private static final Pattern NOT_AFTER =
            Spelling.pattern(
                    "^ ?(?:ago|old|warranty|guarantee|'s|earlier|trial|of"
                            + " (?:use|battery|warranty))");
    private static final Pattern URGENT =
            Spelling.words(
                    "asap|as soon as (?:possible|i can|you can)|immediately|urgent(?:ly)?|right"
                        + " (?:now|away)|at once|straight away|straightaway|today|tonight|this"
                        + " (?:morning|afternoon|evening)|(?:need|want|buy|order|get|have)"
                        + " (?:it|one|them|this)(?: right)? now|now(?=[.!?]*$)|lo antes"
                        + " posible|cuanto antes|hoy(?: mismo)?|urgente|ya mismo|dès que"
                        + " possible|aujourd'hui|tout de suite|au plus"
                        + " vite|immédiatement|(?:in|within|next) (?:an hour|(?:a few|\\p{L}+|\\d+)"
                        + " (?:hours?|minutes?))");
    private static final Pattern SOON =
            Spelling.words("(?:pretty |fairly |quite )?soon|shortly|before long|pronto|bientôt");
    private static final Pattern NO_HURRY =
            Spelling.words(
                    "(?:no|not in (?:a|any)|no real|no big) (?:rush|hurry)|not urgent|whenever|some"
                        + " ?day|eventually|in the future|just (?:browsing|looking(?:"
                        + " around)?)|only (?:browsing|looking around)|no"
                        + " (?:deadline|timeline|date)|sin prisa|no hay prisa|no tengo prisa|pas"
                        + " pressée?|rien ne presse|not any ?time soon");
    private static final Pattern LATER_WHEN_ASKED =
            Spelling.words("later|not (?:yet )?sure yet|not yet|m[aá]s adelante|plus tard");
    private final CalendarWords calendar;
    private final List<String> urgencyMarkers;

    /** The markers are the shop's own phrases, for instance "need by". */
    public TimelineFinder(LocalDate today, List<String> urgencyMarkers) {
        this.calendar = new CalendarWords(today);
        this.urgencyMarkers = List.copyOf(urgencyMarkers);
    }

    /** The last time of the message; a bare "two weeks" counts when it was asked for. */
    public Optional<Found<Timeline>> find(String message, boolean asked) {
        String text = Spelling.even(message);
        return first(NO_HURRY, text, Urgency.LATER)
                .or(() -> named(text, asked))
                .or(() -> urgent(text))
                .or(() -> first(SOON, text, Urgency.WITHIN_MONTH))
                .or(() -> asked ? first(LATER_WHEN_ASKED, text, Urgency.LATER) : Optional.empty());
    }

    private Optional<Found<Timeline>> named(String text, boolean asked) {
        return calendar.find(text, asked).stream()
                .filter(found -> isMeant(text, found))
                .reduce((_, later) -> later);
    }

    private Optional<Found<Timeline>> urgent(String text) {
        Matcher m = URGENT.matcher(text);
        while (m.find()) {
            var found = new Found<>(calendar.today(), m.start(), m.end());
            if (isMeant(text, found)) {
                return Optional.of(found);
            }
        }
        return marker(text);
    }

    private Optional<Found<Timeline>> marker(String text) {
        return urgencyMarkers.stream()
                .filter(marker -> !marker.isBlank())
                .flatMap(marker -> Spelling.words(Pattern.quote(marker)).matcher(text).results())
                .findFirst()
                .map(m -> new Found<>(CalendarWords.open(Urgency.WITHIN_WEEK), m.start(), m.end()));
    }

    private static boolean isMeant(String text, Found<Timeline> found) {
        return !PAST.matcher(text.substring(0, found.start())).find()
                && !NOT_AFTER.matcher(text.substring(found.end())).find();
    }

    private static Optional<Found<Timeline>> first(Pattern pattern, String text, Urgency urgency) {
        Matcher m = pattern.matcher(text);
        return m.find()
                ? Optional.of(new Found<>(CalendarWords.open(urgency), m.start(), m.end()))
                : Optional.empty();
    }
}
