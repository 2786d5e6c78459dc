package io.sigmagent.agent.privacy;

import io.sigmagent.agent.privacy.PrivateSpan.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tokens of one turn: each private datum has one, in whatever text of the turn it stands, for
 * instance {@code [[EMAIL_1_k3f9a2]]}. Not for use by several threads.
 */
public final class Tokens {

    private static final int SHORTEST_NAME = 3;

    private final String mark;
    private final Pattern token;
    private final Pattern written;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> data = new LinkedHashMap<>();
    private final List<Pattern> names = new ArrayList<>();

    /**
     * @param mark letters and digits that nobody outside can guess; a text that bears it anyway is
     *     restored all the same
     */
    public Tokens(String mark) {
        if (!mark.matches("[a-z0-9]+")) {
            throw new IllegalArgumentException(
                    "mark: " + mark.length() + " characters (expected: small letters and digits)");
        }
        this.mark = mark;
        this.token = Pattern.compile("[A-Z]+_\\d+_" + mark);
        this.written = Pattern.compile("\\[\\[(" + token + ")]]|" + token);
    }

    /** From now on these words are somebody's name. */
    public Tokens hidingName(String name) {
        Stream.concat(Stream.of(name.strip()), Stream.of(name.strip().split("\\s+")))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .distinct()
                .map(part ->
                        Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])"))
                .forEach(names::add);
        return this;
    }

    /** The text with tokens in place of private data. */
    public String mask(String text) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (PrivateSpan span : PersonalData.apart(spans(text))) {
            masked.append(text, done, span.start())
                    .append(tokenOf(span.kind(), text.substring(span.start(), span.end())));
            done = span.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** The text with the private data back in their places. */
    public String restore(String text) {
        return written.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(datum(found).orElse(found.group())));
    }

    /** Whether a text that is not restored yet bears a token that stands for nothing. */
    public boolean isBroken(String text) {
        return written.matcher(text)
                .replaceAll(found -> datum(found).isPresent() ? "" : found.group())
                .contains("_" + mark);
    }

    private Optional<String> datum(MatchResult found) {
        String name = found.group(1) == null ? found.group() : found.group(1);
        return Optional.ofNullable(data.get(name));
    }

    private Stream<PrivateSpan> spans(String text) {
        Stream<PrivateSpan> ours =
                Stream.concat(
                        PersonalData.matches(token, Kind.TEXT, text),
                        names.stream()
                                .flatMap(name -> PersonalData.matches(name, Kind.NAME, text)));
        return Stream.concat(PersonalData.in(text).stream(), ours);
    }

    private String tokenOf(Kind kind, String datum) {
        return tokens.computeIfAbsent(
                datum,
                _ -> {
                    String name = kind + "_" + (data.size() + 1) + "_" + mark;
                    data.put(name, datum);
                    return "[[" + name + "]]";
                });
    }
}
