package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.LedgerEntry;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of orders: #1042. */
final class OrderNames {

    private static final Pattern NAME =
            Pattern.compile(
                    "#[a-z]{0,4}-?\\d{3,}|\\b(?:order|pedido|commande)(?: number| numero|"
                            + " n\\.?°?o?)? (?<bare>\\d{3,})\\b");

    private OrderNames() {}

    /** The orders that a text of small letters names. */
    static Set<String> in(String low) {
        return NAME.matcher(low)
                .results()
                .map(name -> name.group("bare") == null ? name.group() : "#" + name.group("bare"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The name of an order's entry. */
    static String of(LedgerEntry order) {
        return Stream.of(order.value().split(" ", -1))
                .filter(word -> word.startsWith("#"))
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }
}
