package io.sigmagent.standalone.simulators.shopify;

import java.util.Locale;
import java.util.Objects;

/** Addresses as somebody writes them into an order. */
final class ShippingAddresses {

    private ShippingAddresses() {}

    /** The whole address is replaced; what is left out is empty. */
    static Customer.Address read(Input input, Customer.Address before) {
        String country = text(input, "countryCode");
        return new Customer.Address(
                before.id() + 1,
                text(input, "firstName"),
                text(input, "lastName"),
                text(input, "address1"),
                input.text("address2"),
                text(input, "city"),
                text(input, "provinceCode"),
                text(input, "provinceCode"),
                Locale.of("", country).getDisplayCountry(Locale.ENGLISH),
                country,
                text(input, "zip"));
    }

    private static String text(Input input, String name) {
        return Objects.requireNonNullElse(input.text(name), "");
    }
}
