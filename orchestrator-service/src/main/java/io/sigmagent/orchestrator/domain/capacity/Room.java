package io.sigmagent.orchestrator.domain.capacity;

import io.sigmagent.orchestrator.domain.capacity.AgentPool.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the healthy instances have left. */
final class Room {

    /** Sorted, so that the same input gives the same choice. */
    private final Map<String, Integer> left = new TreeMap<>();

    Room(List<Instance> instances) {
        instances.stream()
                .filter(Instance::healthy)
                .forEach(instance -> left.put(instance.id(), instance.capacity()));
    }

    /** Takes a slot of that instance, if it has one left. */
    boolean take(String instanceId) {
        int slots = left.getOrDefault(instanceId, 0);
        if (slots == 0) {
            return false;
        }
        left.put(instanceId, slots - 1);
        return true;
    }

    /** Takes a slot of the instance that has most left. */
    Optional<String> takeFromEmptiest() {
        Optional<String> emptiest =
                left.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
        return emptiest.filter(this::take);
    }
}
