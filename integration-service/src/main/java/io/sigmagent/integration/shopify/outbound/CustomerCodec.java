package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.Customer;
import io.sigmagent.integration.shopify.domain.Email;

/** Shopify's JSON of a customer stops here. */
final class CustomerCodec {

    private CustomerCodec() {}

    static Customer toDomain(JsonPart json) {
        String address = json.at("defaultEmailAddress").textOr("emailAddress", "");
        return new Customer(
                json.text("id"),
                Email.isAddress(address) ? new Email(address) : null,
                json.textOrNull("displayName"),
                json.bigNumber("numberOfOrders"),
                json.money("amountSpent"),
                json.texts("tags"));
    }
}
