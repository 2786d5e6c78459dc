package io.sigmagent.integration.shopify.inbound;

import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.StoreCall;
import io.sigmagent.integration.shopify.domain.StoreRequest;
import io.sigmagent.schemas.CatalogueOverview;
import io.sigmagent.schemas.CustomerLookup;
import io.sigmagent.schemas.OrderLookup;
import io.sigmagent.schemas.ProductLookup;
import io.sigmagent.schemas.ProductSearch;
import io.sigmagent.schemas.StoreCallRequested;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Avro stops here: a wish for the store as a call. */
final class StoreRequestCodec {

    private StoreRequestCodec() {}

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if what is wished makes no sense; says what was expected
     */
    static StoreRequest toDomain(StoreCallRequested event) {
        return new StoreRequest(
                event.getEventId(),
                event.getSessionId(),
                event.getDeadlineAt(),
                call(event.getCall()));
    }

    private static StoreCall call(Object call) {
        return switch (call) {
            case ProductSearch search -> search(search);
            case ProductLookup lookup -> product(lookup.getProductId());
            case CatalogueOverview _ -> new StoreCall.CatalogueOverview();
            case OrderLookup lookup -> order(lookup.getOrderName(), lookup.getEmail());
            case CustomerLookup lookup -> customer(lookup.getEmail());
            default ->
                    throw new IllegalArgumentException(
                            "call: "
                                    + call.getClass().getSimpleName()
                                    + " (expected: a known one)");
        };
    }

    private static StoreCall product(String id) {
        return StoreCall.ProductLookup.isProduct(id)
                ? new StoreCall.ProductLookup(id)
                : new StoreCall.ImpossibleLookup();
    }

    private static StoreCall order(String name, String email) {
        return OrderName.isName(name) && Email.isAddress(email)
                ? new StoreCall.OrderLookup(new OrderName(name), new Email(email))
                : new StoreCall.ImpossibleLookup();
    }

    private static StoreCall customer(String email) {
        return Email.isAddress(email)
                ? new StoreCall.CustomerLookup(new Email(email))
                : new StoreCall.ImpossibleLookup();
    }

    private static StoreCall search(ProductSearch search) {
        String type = search.getProductType();
        return new StoreCall.ProductSearch(
                search.getText(),
                type == null || type.isBlank() ? null : type,
                price("minPrice", search.getMinPrice()),
                price("maxPrice", search.getMaxPrice()),
                search.getLimit());
    }

    private static @Nullable BigDecimal price(String field, @Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field + ": no number (expected: 1299.00)", e);
        }
    }
}
