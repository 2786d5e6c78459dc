package io.sigmagent.gateway.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All API keys; none = the services listen on loopback only, where everybody may do everything.
 *
 * @param keys with distinct names
 */
public record ApiKeys(List<ApiKey> keys) {

    public ApiKeys {
        keys = List.copyOf(keys);
        Set<String> names = new HashSet<>();
        for (ApiKey key : keys) {
            if (!names.add(key.name())) {
                throw new IllegalArgumentException(
                        "name " + key.name() + " twice (expected: distinct names)");
            }
        }
    }

    /**
     * Reads {@code name:sha256:scope+scope,…}; an empty text holds none.
     *
     * @throws IllegalArgumentException naming the entry that is wrong
     */
    public static ApiKeys parse(String list) {
        List<ApiKey> keys = new ArrayList<>();
        if (!list.isBlank()) {
            String[] entries = list.split(",", -1);
            for (int i = 0; i < entries.length; i++) {
                keys.add(parse(i + 1, entries[i]));
            }
        }
        return new ApiKeys(keys);
    }

    private static ApiKey parse(int number, String entry) {
        try {
            return ApiKey.parse(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("entry " + number + ": " + e.getMessage(), e);
        }
    }

    /** Whether there are none. */
    public boolean none() {
        return keys.isEmpty();
    }

    /** The key with that secret; looks at all of them, so that the time tells nothing. */
    public Optional<ApiKey> openedBy(String secret) {
        return keys.stream().filter(key -> key.opensWith(secret)).reduce((first, _) -> first);
    }
}
