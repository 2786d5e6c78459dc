package io.sigmagent.standalone;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as a person reads it, on one line: each part under its own name, so that a command or a
 * fact says which one it is; what is empty, or is the line's own time, is left out.
 */
final class EventText {

    private static final String SESSION = "sessionId";
    private static final String TIME = "occurredAt";
    private static final Predicate<String> PLAIN =
            Pattern.compile("[\\w.:/@#+-]+").asMatchPredicate();

    private EventText() {}

    /** The session that the event is about. */
    static Optional<String> sessionOf(SpecificRecord event) {
        return Optional.ofNullable(event.getSchema().getField(SESSION))
                .map(field -> event.get(field.pos()))
                .map(Object::toString)
                .filter(id -> !id.isEmpty());
    }

    /** The event, or a part of it. */
    static String of(SpecificRecord part) {
        return part.getSchema().getFields().stream()
                .filter(field -> !field.name().equals(TIME))
                .flatMap(field -> field(field, part.get(field.pos())))
                .collect(Collectors.joining(", ", part.getSchema().getName() + "(", ")"));
    }

    private static Stream<String> field(Schema.Field field, @Nullable Object value) {
        String text = value(value);
        return text.isEmpty() ? Stream.empty() : Stream.of(field.name() + "=" + text);
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case SpecificRecord part -> of(part);
            case Collection<?> all when all.isEmpty() -> "";
            case Collection<?> all ->
                    all.stream()
                            .map(element -> value(element))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> all when all.isEmpty() -> "";
            case Map<?, ?> all ->
                    all.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + value(entry.getValue()))
                            .sorted()
                            .collect(Collectors.joining(", ", "{", "}"));
            case CharSequence text -> quoted(text.toString());
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        if (text.isEmpty() || text.equals("{}")) {
            return "";
        }
        return PLAIN.test(text)
                ? text
                : "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
