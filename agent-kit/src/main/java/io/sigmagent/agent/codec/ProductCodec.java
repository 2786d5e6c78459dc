package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.schemas.StoreProduct;
import io.sigmagent.schemas.StoreVariant;

/** Products of the catalogue. */
final class ProductCodec {

    private ProductCodec() {}

    static Product toDomain(StoreProduct product) {
        return new Product(
                product.getId(),
                product.getTitle(),
                product.getHandle(),
                product.getVendor(),
                product.getProductType(),
                product.getTags(),
                product.getDescription(),
                product.getSpecifications(),
                product.getUrl(),
                product.getImageUrl(),
                product.getVariants().stream().map(ProductCodec::toDomain).toList());
    }

    private static Variant toDomain(StoreVariant variant) {
        return new Variant(
                variant.getId(),
                variant.getTitle(),
                variant.getSku(),
                MoneyCodec.toDomain(variant.getPrice()),
                MoneyCodec.toDomainOrNull(variant.getCompareAt()),
                variant.getAvailableForSale(),
                variant.getInventory(),
                variant.getOptions());
    }
}
