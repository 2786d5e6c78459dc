package io.sigmagent.integration.shopify.domain;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes. Never printed.
 *
 * @param recipient null = in a wish: stays as it is
 * @param street street and number
 * @param extra null = none
 * @param zip null = none
 * @param city town
 * @param province code; null = none
 * @param country ISO 3166 code; null = in a wish: stays as it is
 */
public record PostalAddress(
        @Nullable String recipient,
        @Nullable String street,
        @Nullable String extra,
        @Nullable String zip,
        @Nullable String city,
        @Nullable String province,
        @Nullable String country) {

    /** Whether a parcel with this address goes where the other says. */
    public boolean isAsWished(PostalAddress wish) {
        return (wish.recipient == null || same(recipient, wish.recipient))
                && same(street, wish.street)
                && same(extra, wish.extra)
                && same(zip, wish.zip)
                && same(city, wish.city)
                && (wish.province == null || same(province, wish.province))
                && staysIn(wish);
    }

    /** Whether the other is in the same country, as far as it names one. */
    public boolean staysIn(PostalAddress wish) {
        return wish.country == null || same(country, wish.country);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
