package io.sigmagent.standalone.simulators.shopify;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every field of the schema: from the table, from a map that a field gave, or with the
 * truth that there is no data.
 *
 * <p>A list that answers a connection is cut to the page that the arguments ask for.
 */
final class FieldTable implements DataFetcher<@Nullable Object>, TypeResolver {

    /** Error Prone knows it by its name: a chain of fields may end anywhere. */
    @Target(ElementType.METHOD)
    private @interface CanIgnoreReturnValue {}

    /** How a field of something is answered. */
    interface Answer<T> {
        @Nullable Object of(T source, DataFetchingEnvironment env);
    }

    /** How a field without arguments is answered. */
    interface Value<T> {
        @Nullable Object of(T source);
    }

    /** The fields of one type of the schema. */
    final class Fields<T> {

        private final Class<T> source;
        private final Map<String, Answer<Object>> fields;

        private Fields(String type, Class<T> source) {
            this.source = source;
            this.fields = types.computeIfAbsent(type, name -> new HashMap<>());
            names.put(source, type);
        }

        @CanIgnoreReturnValue
        Fields<T> value(String name, Value<T> value) {
            return answer(name, (thing, env) -> value.of(thing));
        }

        @CanIgnoreReturnValue
        Fields<T> answer(String name, Answer<T> answer) {
            fields.put(name, (thing, env) -> answer.of(source.cast(thing), env));
            return this;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(FieldTable.class);

    private final Map<String, Map<String, Answer<Object>>> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    <T> Fields<T> type(String name, Class<T> source) {
        return new Fields<>(name, source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) {
        String type = GraphQLTypeUtil.simplePrint(env.getParentType());
        String field = env.getField().getName();
        Object source = env.getSource();
        Answer<Object> answer = types.getOrDefault(type, Map.of()).get(field);
        if (answer != null && source != null) {
            return paged(answer.of(source, env), env);
        }
        if (source instanceof Page page) {
            return page.field(field);
        }
        if (source instanceof Map<?, ?> map && map.containsKey(field)) {
            return paged(map.get(field), env);
        }
        return absent(type, field, env);
    }

    @Override
    public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment env) {
        Object value = env.getObject();
        Object name =
                value instanceof Map<?, ?> map
                        ? map.get("__typename")
                        : names.get(value.getClass());
        return name == null ? null : env.getSchema().getObjectType(name.toString());
    }

    private static @Nullable Object paged(@Nullable Object value, DataFetchingEnvironment env) {
        String type = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapAll(env.getFieldType()));
        return value instanceof List<?> list && type.endsWith("Connection")
                ? Page.of(list, env)
                : value;
    }

    private @Nullable Object absent(String type, String field, DataFetchingEnvironment env) {
        boolean nullable = !(env.getFieldType() instanceof GraphQLNonNull);
        if (told.add(type + "." + field)) {
            log.info(
                    "Shopify simulator has no data for {}.{}: answers {}",
                    type,
                    field,
                    nullable ? "null" : "an error");
        }
        if (nullable) {
            return null;
        }
        throw new AdminError(
                "The simulator has no data for the field %s.%s.".formatted(type, field),
                "INTERNAL_SERVER_ERROR",
                null);
    }
}
