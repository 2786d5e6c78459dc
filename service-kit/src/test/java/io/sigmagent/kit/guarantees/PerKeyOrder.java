package io.sigmagent.kit.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Watches a run and checks one promise: what bears one key is handled in the order in which it was
 * sent.
 */
public final class PerKeyOrder {

    private final Map<String, List<Long>> sent = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();

    /** Something was sent under a key. */
    public void onSent(String key, long number) {
        numbers(sent, key).add(number);
    }

    /** Something was handled; repeats of what was handled before don't count. */
    public void onHandled(String key, long number) {
        List<Long> numbers = numbers(handled, key);
        if (!numbers.contains(number)) {
            numbers.add(number);
        }
    }

    /** Fails, naming the key whose order broke. */
    public void verify() {
        sent.forEach((key, numbers) ->
                assertThat(numbers(handled, key)).as(key).containsExactlyElementsOf(numbers));
    }

    private static List<Long> numbers(Map<String, List<Long>> all, String key) {
        return all.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>());
    }
}
