package io.sigmagent.account.application;

import static java.util.Comparator.comparing;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Toolbox;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One small thing of the same maker that the customer may want too. */
record Upsell(Toolbox toolbox, Voice voice) {

    private static final BigDecimal SHARE = new BigDecimal("0.30");

    /** A sentence, if there is such a thing. */
    Optional<String> with(Product bought) {
        if (bought.vendor().isBlank()) {
            return Optional.empty();
        }
        BigDecimal most = bought.cheapest().price().amount().multiply(SHARE);
        return toolbox
                .store()
                .searchProducts(ProductQuery.words(bought.vendor()).between(null, most))
                .found()
                .orElse(List.of())
                .stream()
                .filter(Product::inStock)
                .filter(one -> one.vendor().equals(bought.vendor()))
                .filter(one -> !one.productType().equals(bought.productType()))
                .filter(one -> one.cheapest().price().amount().compareTo(most) <= 0)
                .max(comparing(one -> one.cheapest().price()))
                .map(one ->
                        "\n\n"
                                + voice.say(
                                        "upsell", one.title(), one.cheapest().price().display()));
    }
}
