package io.sigmagent.standalone.simulators.shopify;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents the customers: the same ones for the same day. Addresses end in example.com, phone
 * numbers are those kept for fiction.
 */
final class SampleCustomers {

    static final int COUNT = 40;

    private static final List<String> FIRST =
            List.of(
                    "Alex", "Maria", "Jordan", "Priya", "Tom", "Lucía", "Noah", "Emma", "Wei",
                    "Fatima", "Oliver", "Chloé", "Diego", "Hannah", "Kwame", "Sofia", "Liam",
                    "Yuki", "Pablo", "Amelie");
    private static final List<String> LAST =
            List.of(
                    "Chen",
                    "Garcia",
                    "Reed",
                    "Patel",
                    "Baker",
                    "Romero",
                    "Fischer",
                    "Wilson",
                    "Zhang",
                    "Haddad",
                    "Dubois",
                    "Okafor",
                    "Novak",
                    "Silva",
                    "Murphy",
                    "Tanaka",
                    "Costa",
                    "Lindgren",
                    "Brooks",
                    "Moreau");
    private static final List<String> PLACES =
            List.of(
                    "Austin|Texas|TX|United States|US|73301",
                            "Seattle|Washington|WA|United States|US|98101",
                    "Denver|Colorado|CO|United States|US|80202",
                            "Boston|Massachusetts|MA|United States|US|02108",
                    "Toronto|Ontario|ON|Canada|CA|M5H 2N2", "Madrid|Madrid|M|Spain|ES|28013",
                    "Montréal|Quebec|QC|Canada|CA|H2Y 1C6",
                            "Chicago|Illinois|IL|United States|US|60601");
    private static final List<String> STREETS =
            List.of("Cedar Street", "Harbor Road", "Maple Avenue", "Station Lane", "Hill Street");

    private SampleCustomers() {}

    static List<Customer> make(Instant today) {
        Random random = new Random(40);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            customers.add(customer(i, today, random));
        }
        return customers;
    }

    private static Customer.Address address(
            int number, String firstName, String lastName, Random random) {
        String[] place = PLACES.get(number % PLACES.size()).split("\\|", -1);
        String street =
                (10 + random.nextInt(900)) + " " + STREETS.get(random.nextInt(STREETS.size()));
        return new Customer.Address(
                9_000_000_000_000L + number,
                firstName,
                lastName,
                street,
                place[0],
                place[1],
                place[2],
                place[3],
                place[4],
                place[5]);
    }

    private static Customer customer(int number, Instant today, Random random) {
        String first = FIRST.get(number % FIRST.size());
        // The second round pairs the same first names with other last names.
        String last = LAST.get((number + number / FIRST.size() * 7) % LAST.size());
        Customer.Address address = address(number, first, last, random);
        List<String> tags =
                number % 10 == 0
                        ? List.of("vip")
                        : number % 7 == 0 ? List.of("newsletter", "student") : List.of();
        return new Customer(
                6_500_000_000_000L + number * 4_096L,
                first,
                last,
                email(first, last),
                number % 3 == 0 ? null : "+1512555%04d".formatted(100 + number),
                address,
                address.countryCode().equals("ES")
                        ? "es"
                        : address.provinceCode().equals("QC") ? "fr" : "en",
                number % 2 == 0,
                tags,
                number == 10 ? "Prefers delivery on weekdays" : null,
                today.minusSeconds(86_400L * (70 + random.nextInt(700))));
    }

    private static String email(String first, String last) {
        String plain =
                Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
