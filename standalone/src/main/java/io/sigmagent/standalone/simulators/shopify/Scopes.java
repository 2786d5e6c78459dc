package io.sigmagent.standalone.simulators.shopify;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the app may do in the store; the shop's owner can take it away. */
public final class Scopes {

    /** What it may do at first. */
    static final List<String> ALL =
            List.of(
                    "read_products",
                    "read_inventory",
                    "read_locations",
                    "read_orders",
                    "read_customers",
                    "read_draft_orders",
                    "write_draft_orders",
                    "read_discounts",
                    "write_discounts",
                    "write_orders",
                    "write_customers",
                    "read_returns",
                    "write_returns");

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** From now on the app may not do that. */
    public void take(String scope) {
        if (!ALL.contains(scope)) {
            throw new IllegalArgumentException(
                    "scope: " + scope + " (expected: one of " + ALL + ")");
        }
        missing.add(scope);
    }

    /** The app may do everything again. */
    public void giveBack() {
        missing.clear();
    }

    /** What it may do now. */
    List<String> granted() {
        return ALL.stream().filter(scope -> !missing.contains(scope)).toList();
    }

    /** Answers a field only with that scope. */
    static <T> FieldTable.Answer<T> needing(String scope, FieldTable.Answer<T> answer) {
        return (source, env) -> {
            if (env.getRoot() instanceof Store store && store.scopes().missing.contains(scope)) {
                throw AdminError.accessDenied(env.getField().getName(), scope);
            }
            return answer.of(source, env);
        };
    }
}
