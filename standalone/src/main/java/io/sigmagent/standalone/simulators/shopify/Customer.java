package io.sigmagent.standalone.simulators.shopify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with an account in the store; every one of them is invented. */
record Customer(
        long id,
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        Address address,
        String locale,
        boolean subscribed,
        List<String> tags,
        @Nullable String note,
        Instant createdAt) {

    String name() {
        return firstName + " " + lastName;
    }

    String gid() {
        return Gid.of("Customer", id);
    }

    /** Where parcels go. */
    record Address(
            long id,
            String firstName,
            String lastName,
            String street,
            String city,
            String province,
            String provinceCode,
            String country,
            String countryCode,
            String zip) {}
}
