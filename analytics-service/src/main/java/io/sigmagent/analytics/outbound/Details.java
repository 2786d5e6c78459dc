package io.sigmagent.analytics.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sigmagent.analytics.domain.Agent;
import io.sigmagent.analytics.domain.Fact;
import io.sigmagent.analytics.domain.Qualification;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts as JSON: the kind is the record's name, the details are its components, in snake case. */
final class Details {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();
    private static final Map<String, Class<?>> KINDS =
            Arrays.stream(Fact.class.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Details::kind, kind -> kind));
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .addModule(new JavaTimeModule())
                    .addModule(wireNames())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Details() {}

    static String kindOf(Fact fact) {
        return kind(fact.getClass());
    }

    static JsonNode of(Fact fact) {
        return JSON.valueToTree(fact);
    }

    /** The fact of a row; empty = a kind that this version does not know. */
    static Optional<Fact> read(String kind, String details) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((Fact) JSON.readValue(details, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(kind + ": details can't be read", e);
        }
    }

    /** Rows as one JSON array. */
    static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows can't be written as JSON", e);
        }
    }

    private static String kind(Class<?> type) {
        return SNAKE_CASE.translate(type.getSimpleName());
    }

    private static SimpleModule wireNames() {
        return new SimpleModule()
                .addSerializer(Agent.class, new Name<>(Agent.class, Agent::wireName))
                .addDeserializer(Agent.class, new Named<>(Agent.class, Agent::named))
                .addSerializer(
                        Qualification.class,
                        new Name<>(Qualification.class, Qualification::wireName))
                .addDeserializer(
                        Qualification.class,
                        new Named<>(Qualification.class, Qualification::named));
    }

    private static final class Name<T> extends ToStringSerializerBase {

        private final transient Function<T, String> name;
        private final Class<T> type;

        Name(Class<T> type, Function<T, String> name) {
            super(type);
            this.type = type;
            this.name = name;
        }

        @Override
        public String valueToString(Object value) {
            return name.apply(type.cast(value));
        }
    }

    private static final class Named<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> named;

        Named(Class<T> type, Function<String, T> named) {
            super(type);
            this.named = named;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return named.apply(text);
        }
    }
}
