package io.sigmagent.integration.shopify.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may be asked of the store. */
public sealed interface StoreCall {

    /** Name of the operation in reports, for instance product_search. */
    String operation();

    /**
     * Find products for a need.
     *
     * @param text words; empty = all products
     * @param productType as in the catalogue; null = any
     * @param minPrice least price of the dearest variant; null = any
     * @param maxPrice greatest price of the cheapest variant; null = any
     * @param limit 1 to 50
     */
    record ProductSearch(
            String text,
            @Nullable String productType,
            @Nullable BigDecimal minPrice,
            @Nullable BigDecimal maxPrice,
            int limit)
            implements StoreCall {

        private static final int MOST = 50;

        public ProductSearch {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException(
                        "limit: " + limit + " (expected: 1 to " + MOST + ")");
            }
        }

        /** Whether the product's prices and type are what was asked for. */
        public boolean fits(Product product) {
            return product.sold()
                    && (minPrice == null || product.dearest().compareTo(minPrice) >= 0)
                    && (maxPrice == null || product.cheapest().compareTo(maxPrice) <= 0)
                    && (productType == null
                            || product.productType().equalsIgnoreCase(productType.strip()));
        }

        @Override
        public String operation() {
            return "product_search";
        }
    }

    /** Look one product up by its Shopify GID. */
    record ProductLookup(String productId) implements StoreCall {

        private static final String KIND = "gid://shopify/Product/";

        public ProductLookup {
            if (!isProduct(productId)) {
                throw new IllegalArgumentException(
                        "productId: no product (expected: " + KIND + "…)");
            }
        }

        /** Whether it can be the id of a product. */
        public static boolean isProduct(String id) {
            return id.startsWith(KIND);
        }

        @Override
        public String operation() {
            return "product_lookup";
        }
    }

    /** Name every product type with the number of its products. */
    record CatalogueOverview() implements StoreCall {

        @Override
        public String operation() {
            return "catalogue_overview";
        }
    }

    /** Look an order up for somebody who names its email. */
    record OrderLookup(OrderName name, Email email) implements StoreCall {

        @Override
        public String operation() {
            return "order_lookup";
        }
    }

    /** Look a customer up. */
    record CustomerLookup(Email email) implements StoreCall {

        @Override
        public String operation() {
            return "customer_lookup";
        }
    }

    /** Look something up by what can't name anything, for instance an email without a host. */
    record ImpossibleLookup() implements StoreCall {

        @Override
        public String operation() {
            return "impossible_lookup";
        }
    }
}
