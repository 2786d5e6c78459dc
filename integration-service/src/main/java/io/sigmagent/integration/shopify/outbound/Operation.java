package io.sigmagent.integration.shopify.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The GraphQL documents that we send. */
enum Operation {
    PRODUCT_SEARCH("product-search", "product-fields"),
    PRODUCT_LOOKUP("product-lookup", "product-fields"),
    CATALOGUE_PAGE("catalogue-page"),
    ORDER_LOOKUP("order-lookup"),
    CUSTOMER_LOOKUP("customer-lookup"),
    DRAFT_ORDER_BY_KEY("draft-order-by-key", "draft-order-fields"),
    DRAFT_ORDER_EXISTS("draft-order-exists"),
    DRAFT_ORDER_CREATE("draft-order-create", "draft-order-fields"),
    DRAFT_ORDER_DELETE("draft-order-delete"),
    SHOP_NAME("shop-name");

    private final String document;

    Operation(String... files) {
        document = Arrays.stream(files).map(Operation::read).collect(Collectors.joining("\n"));
    }

    String document() {
        return document;
    }

    /** Whether asking twice may do it twice. */
    boolean writes() {
        return this == DRAFT_ORDER_CREATE;
    }

    private static String read(String file) {
        String path = "/shopify/graphql/" + file + ".graphql";
        try (InputStream in = Operation.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + ": missing (expected: on the class path)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
