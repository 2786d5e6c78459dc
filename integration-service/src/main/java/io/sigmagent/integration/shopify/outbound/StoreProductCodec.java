package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.Money;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.Variant;
import io.sigmagent.schemas.StoreProduct;
import io.sigmagent.schemas.StoreVariant;

/** Avro begins here: a product as events tell it. */
final class StoreProductCodec {

    private StoreProductCodec() {}

    static StoreProduct toAvro(Product product) {
        return StoreProduct.newBuilder()
                .setId(product.id())
                .setTitle(product.title())
                .setHandle(product.handle())
                .setVendor(product.vendor())
                .setProductType(product.productType())
                .setTags(product.tags())
                .setDescription(product.description())
                .setSpecifications(product.specifications())
                .setUrl(product.url())
                .setImageUrl(product.imageUrl())
                .setVariants(product.variants().stream().map(StoreProductCodec::variant).toList())
                .build();
    }

    private static StoreVariant variant(Variant variant) {
        Money before = variant.compareAt();
        return StoreVariant.newBuilder()
                .setId(variant.id())
                .setTitle(variant.title())
                .setSku(variant.sku())
                .setPrice(StoreAnswerCodec.money(variant.price()))
                .setCompareAt(before == null ? null : StoreAnswerCodec.money(before))
                .setAvailableForSale(variant.availableForSale())
                .setInventory(variant.inventory())
                .setOptions(variant.options())
                .build();
    }
}
