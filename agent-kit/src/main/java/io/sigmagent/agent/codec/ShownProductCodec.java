package io.sigmagent.agent.codec;

import io.sigmagent.agent.turn.ShownProduct;

/** Products as they were shown. */
final class ShownProductCodec {

    private ShownProductCodec() {}

    static ShownProduct toDomain(io.sigmagent.schemas.ShownProduct product) {
        return new ShownProduct(
                product.getId(),
                product.getVariantId(),
                product.getTitle(),
                MoneyCodec.toDomain(product.getPrice()),
                MoneyCodec.toDomainOrNull(product.getCompareAt()),
                product.getInStock(),
                product.getImageUrl(),
                product.getUrl());
    }

    static io.sigmagent.schemas.ShownProduct toAvro(ShownProduct product) {
        return io.sigmagent.schemas.ShownProduct.newBuilder()
                .setId(product.id())
                .setVariantId(product.variantId())
                .setTitle(product.title())
                .setPrice(MoneyCodec.toAvro(product.price()))
                .setCompareAt(MoneyCodec.toAvroOrNull(product.compareAt()))
                .setInStock(product.inStock())
                .setImageUrl(product.imageUrl())
                .setUrl(product.url())
                .build();
    }
}
