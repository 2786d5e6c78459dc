package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input object of a mutation; the schema has checked its types before. */
record Input(Map<String, Object> values) {

    @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    int number(String name, int without) {
        return values.get(name) instanceof Integer number ? number : without;
    }

    @Nullable BigDecimal decimal(String name) {
        return values.get(name) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    <T> @Nullable T value(String name, Class<T> type) {
        return type.isInstance(values.get(name)) ? type.cast(values.get(name)) : null;
    }

    Input input(String name) {
        return values.get(name) instanceof Map<?, ?> map ? of(map) : new Input(Map.of());
    }

    List<Input> inputs(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof Map<?, ?> map ? of(map) : new Input(Map.of()))
                        .toList()
                : List.of();
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    @SuppressWarnings("unchecked") // Keys of input objects are names.
    private static Input of(Map<?, ?> map) {
        return new Input((Map<String, Object>) map);
    }
}
