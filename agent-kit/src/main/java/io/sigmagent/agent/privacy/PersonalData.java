package io.sigmagent.agent.privacy;

import io.sigmagent.agent.privacy.PrivateSpan.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds card and account numbers, emails, phones and addresses by their form. Rather one too many
 * than one too few: what is no secret after all loses nothing by its token.
 */
final class PersonalData {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+'’&*=/?{|}~^!#$-]+\\s?[@＠]\\s?[\\p{L}\\p{N}]"
                            + "[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]");
    private static final Pattern SPELT_EMAIL =
            Pattern.compile(
                    "(?i)[\\p{L}\\p{N}._%+-]+\\s*[\\[({]\\s*(?:at|arroba|arobase)\\s*[\\])}]\\s*"
                            + "[\\p{L}\\p{N}-]+(?:\\s*(?:[\\[({]\\s*(?:dot|punto|point)\\s*[\\])}]"
                            + "|\\.)\\s*[\\p{L}\\p{N}-]+)+"
                            + "|[\\p{L}\\p{N}._%+-]+ (?:at|arroba|arobase) [\\p{L}\\p{N}-]+"
                            + "(?: (?:dot|punto|point) [\\p{L}\\p{N}-]+)+");

    /** The surest first: what one has found, the next does not see. */
    private static final List<Function<String, Stream<PrivateSpan>>> FINDERS =
            List.of(
                    Ibans::in,
                    Cards::in,
                    text -> matches(EMAIL, Kind.EMAIL, text),
                    text -> matches(SPELT_EMAIL, Kind.EMAIL, text),
                    Addresses::in,
                    Phones::in);

    private PersonalData() {}

    /** All private data of a text, in order; none overlaps another. */
    static List<PrivateSpan> in(String text) {
        List<PrivateSpan> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        for (Function<String, Stream<PrivateSpan>> finder : FINDERS) {
            List<PrivateSpan> spans = finder.apply(rest.toString()).toList();
            for (PrivateSpan span : spans) {
                rest.replace(span.start(), span.end(), "\0".repeat(span.end() - span.start()));
            }
            found.addAll(spans);
        }
        return apart(found.stream());
    }

    static Stream<PrivateSpan> matches(Pattern pattern, Kind kind, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> new PrivateSpan(kind, found.start(), found.end()));
    }

    /** Spans that overlap are one, of the kind that begins first. */
    static List<PrivateSpan> apart(Stream<PrivateSpan> spans) {
        List<PrivateSpan> apart = new ArrayList<>();
        spans.sorted(Comparator.comparingInt(PrivateSpan::start))
                .forEach(span -> {
                    if (apart.isEmpty() || apart.getLast().end() <= span.start()) {
                        apart.add(span);
                    } else {
                        PrivateSpan last = apart.removeLast();
                        int end = Math.max(last.end(), span.end());
                        apart.add(new PrivateSpan(last.kind(), last.start(), end));
                    }
                });
        return apart;
    }
}
