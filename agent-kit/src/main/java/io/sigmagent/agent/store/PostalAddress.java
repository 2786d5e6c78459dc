package io.sigmagent.agent.store;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes. Never printed.
 *
 * @param recipient who gets it; null = stays as it is
 * @param street street and number
 * @param extra flat, floor, building; null = none
 * @param zip postal code; null = none
 * @param city town
 * @param province code of the province or state; null = none
 * @param country ISO 3166 code; null = stays as it is
 */
public record PostalAddress(
        @Nullable String recipient,
        String street,
        @Nullable String extra,
        @Nullable String zip,
        String city,
        @Nullable String province,
        @Nullable String country) {

    public PostalAddress {
        if (street.isBlank() || city.isBlank()) {
            throw new IllegalArgumentException("address: incomplete (expected: street and city)");
        }
    }

    /** All parts, so that the same address gives the same text. */
    String canonical() {
        return Stream.of(recipient, street, extra, zip, city, province, country)
                .map(part -> Objects.requireNonNullElse(part, "").strip())
                .collect(joining("\n"));
    }

    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
