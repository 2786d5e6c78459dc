package io.sigmagent.agent.knowledge;

import java.util.List;

/**
 * What the shop knows of a category of products.
 *
 * @param name for instance "gaming laptops"
 * @param group the group in which it stands, for instance "laptops"; its own name when it stands
 *     alone
 * @param description one sentence
 * @param features what is special about it
 * @param priceRange for people to read; it never prices a product
 * @param questions what to ask a customer, in this order
 */
public record ProductKnowledge(
        String name,
        String group,
        String description,
        List<String> features,
        String priceRange,
        List<String> questions) {

    public ProductKnowledge {
        features = List.copyOf(features);
        questions = List.copyOf(questions);
    }
}
