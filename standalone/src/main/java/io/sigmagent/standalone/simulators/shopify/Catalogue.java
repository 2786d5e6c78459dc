package io.sigmagent.standalone.simulators.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that the simulated store sells. */
public final class Catalogue {

    private static final String DEMO = "products.csv";

    private final List<Product> products;
    private final Map<Long, Product> byId = new HashMap<>();
    private final Map<String, Product> byHandle = new HashMap<>();
    private final Map<Long, Variant> variants = new HashMap<>();
    private final Map<Long, Product> byVariant = new HashMap<>();

    Catalogue(List<Product> products) {
        this.products = List.copyOf(products);
        for (Product product : products) {
            byId.put(product.id(), product);
            byHandle.put(product.handle(), product);
            for (Variant variant : product.variants()) {
                variants.put(variant.id(), variant);
                byVariant.put(variant.id(), product);
            }
        }
    }

    /** Reads a product export of a store; names file and line when it can't. */
    public static Catalogue read(Path file, Instant today) {
        try {
            byte[] content = Files.readAllBytes(file);
            return new Catalogue(new ProductCsv(file.toString(), today, false).read(content));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file
                            + ": can't be read, "
                            + e.getMessage()
                            + " (expected: a product export of Shopify, CSV in UTF-8)",
                    e);
        }
    }

    /** The demo catalogue: electronics of invented makers, with pictures drawn by the simulator. */
    public static Catalogue demo(Instant today) {
        try (InputStream in = Objects.requireNonNull(Resources.open(DEMO))) {
            return new Catalogue(new ProductCsv(DEMO, today, true).read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The products that a visitor of the shop sees. */
    public List<Product> products() {
        return products.stream().filter(Product::visible).toList();
    }

    /** The product with that handle that a visitor of the shop sees, or null. */
    public @Nullable Product visible(String handle) {
        Product product = byHandle.get(handle);
        return product != null && product.visible() ? product : null;
    }

    List<Product> all() {
        return products;
    }

    @Nullable Product product(long id) {
        return byId.get(id);
    }

    @Nullable Product product(String handle) {
        return byHandle.get(handle);
    }

    @Nullable Variant variant(long id) {
        return variants.get(id);
    }

    Product productOf(Variant variant) {
        return Objects.requireNonNull(
                byVariant.get(variant.id()), "variant " + variant.id() + ": of no product");
    }
}
