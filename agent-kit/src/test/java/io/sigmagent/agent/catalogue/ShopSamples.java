package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small electronics shop for tests; prices are in dollars. */
public final class ShopSamples {

    private ShopSamples() {}

    /** The shop, with all its products. */
    public static InMemoryStore shop() {
        return small(screens(laptops(new InMemoryStore())));
    }

    private static InMemoryStore laptops(InMemoryStore store) {
        return store.selling(
                laptop("Ravel Storm 15 Gaming Laptop", "Gaming Laptops", "gaming, laptop")
                        .spec("Graphics", "Ember 60 8 GB")
                        .spec("Memory", "16 GB DDR5")
                        .spec("Storage", "512 GB SSD")
                        .spec("Display", "15.6\" 1920 x 1080, 144 Hz")
                        .variant("16 GB / 512 GB", "1299.00")
                        .variant("16 GB / 1 TB", "1449.00")
                        .build(),
                laptop(
                                "Ravel Storm 17 Gaming Laptop",
                                "Gaming Laptops",
                                "gaming, laptop, video editing")
                        .spec("Graphics", "Ember 80 12 GB")
                        .spec("Memory", "32 GB DDR5")
                        .spec("Storage", "1 TB SSD")
                        .spec("Display", "17.3\" 2560 x 1440, 240 Hz")
                        .variant("32 GB / 1 TB", "1999.00")
                        .build(),
                laptop("Ravel Breeze 15 Gaming Laptop", "Gaming Laptops", "gaming, laptop, student")
                        .spec("Graphics", "Ember 50 6 GB")
                        .spec("Memory", "8 GB DDR5")
                        .spec("Storage", "512 GB SSD")
                        .spec("Display", "15.6\" 1920 x 1080, 120 Hz")
                        .variant("8 GB / 512 GB", "999.00")
                        .build(),
                laptop("Ravel Exact 16 Gaming Laptop", "Gaming Laptops", "gaming, laptop")
                        .spec("Graphics", "Ember 70 8 GB")
                        .spec("Memory", "16 GB DDR5")
                        .spec("Storage", "1 TB SSD")
                        .spec("Display", "16\" 2560 x 1600, 165 Hz")
                        .variant("16 GB / 1 TB", "1500.00")
                        .build(),
                laptop(
                                "Orvexa Feather 13 Ultrabook",
                                "Ultrabooks",
                                "laptop, office, travel, student")
                        .spec("Graphics", "Integrated")
                        .spec("Memory", "16 GB")
                        .spec("Storage", "512 GB SSD")
                        .spec("Battery life", "15 h")
                        .spec("Weight", "1.1 kg")
                        .variant("16 GB / 512 GB", "899.00")
                        .build(),
                laptop("Orvexa Feather 14 Ultrabook", "Ultrabooks", "laptop, office")
                        .spec("Graphics", "Integrated")
                        .spec("Memory", "8 GB")
                        .spec("Storage", "256 GB SSD")
                        .spec("Battery life", "12 h")
                        .spec("Weight", "1.3 kg")
                        .variant("8 GB / 256 GB", "649.00")
                        .build());
    }

    private static InMemoryStore screens(InMemoryStore store) {
        return store.selling(
                item("Lumo Clear 27 Monitor", "Monitors", "office, monitor")
                        .spec("Screen size", "27\"")
                        .spec("Resolution", "2560 x 1440")
                        .spec("Refresh rate", "75 Hz")
                        .price("249.00")
                        .build(),
                item("Lumo Clear 27 UHD Monitor", "Monitors", "office, video editing")
                        .spec("Screen size", "27\"")
                        .spec("Resolution", "3840 x 2160")
                        .spec("Refresh rate", "60 Hz")
                        .price("329.00")
                        .build(),
                item("Lumo Strike 32 Monitor", "Monitors", "gaming")
                        .spec("Screen size", "32\"")
                        .spec("Resolution", "2560 x 1440")
                        .spec("Refresh rate", "240 Hz")
                        .price("599.00")
                        .build(),
                item("Lumo Glow 55 TV", "TVs", "tv, home cinema")
                        .spec("Screen size", "55\"")
                        .spec("Panel", "OLED")
                        .spec("Resolution", "3840 x 2160")
                        .price("1199.00")
                        .build(),
                item("Lumo Glow 43 TV", "TVs", "tv")
                        .spec("Screen size", "43\"")
                        .spec("Panel", "LED")
                        .spec("Resolution", "3840 x 2160")
                        .soldOut("449.00")
                        .build());
    }

    private static InMemoryStore small(InMemoryStore store) {
        return store.selling(
                item("Aria Hush Headphones", "Headphones", "headphones, travel, music")
                        .spec("Type", "Over-ear")
                        .spec("Noise cancelling", "Yes")
                        .spec("Battery life", "40 h")
                        .sale("149.00", "179.00")
                        .build(),
                item("Aria Basic Headphones", "Headphones", "headphones, music")
                        .spec("Type", "Over-ear")
                        .spec("Noise cancelling", "No")
                        .spec("Battery life", "30 h")
                        .price("59.00")
                        .build(),
                item("Aria Bud Earbuds", "Headphones", "earbuds, sport")
                        .spec("Type", "In-ear")
                        .spec("Noise cancelling", "No")
                        .spec("Battery life", "24 h")
                        .price("49.00")
                        .build(),
                item("Zephr Gale Smartphone", "Phones", "phone, photography")
                        .spec("Screen", "6.1\" OLED")
                        .spec("Camera", "50 MP")
                        .spec("Network", "5G")
                        .variant("128 GB", "599.00")
                        .variant("256 GB", "699.00")
                        .build());
    }

    /** A laptop to be described. */
    public static Item laptop(String title, String type, String tags) {
        return item(title, type, tags)
                .describing("A laptop that does its work. It comes with a charger.");
    }

    /** A product to be described. */
    public static Item item(String title, String type, String tags) {
        return new Item(title, type, tags);
    }

    /** A product that is being described. */
    public static final class Item {

        private final String title;
        private final String type;
        private final List<String> tags;
        private final Map<String, String> specifications = new LinkedHashMap<>();
        private final List<Variant> variants = new ArrayList<>();
        private String description = "";

        private Item(String title, String type, String tags) {
            this.title = title;
            this.type = type;
            this.tags = List.of(tags.split(", ", -1));
        }

        /** A specification. */
        public Item spec(String name, String value) {
            specifications.put(name, value);
            return this;
        }

        /** Its text. */
        public Item describing(String text) {
            description = text;
            return this;
        }

        /** Its only variant. */
        public Item price(String price) {
            return variant("Default Title", price);
        }

        /** Its only variant, on sale. */
        public Item sale(String price, String before) {
            return add("Default Title", price, before, true);
        }

        /** Its only variant, which can't be bought. */
        public Item soldOut(String price) {
            return add("Default Title", price, null, false);
        }

        /** A variant; "16 GB / 1 TB" are its memory and storage. */
        public Item variant(String name, String price) {
            return add(name, price, null, true);
        }

        private Item add(
                String name,
                String price,
                @org.jspecify.annotations.Nullable String before,
                boolean available) {
            Map<String, String> options = new LinkedHashMap<>();
            String[] parts = name.split(" / ", -1);
            if (parts.length == 2) {
                options.put("Memory", parts[0]);
                options.put("Storage", parts[1]);
            } else if (name.endsWith("GB")) {
                options.put("Storage", name);
            }
            variants.add(
                    new Variant(
                            "gid://shopify/ProductVariant/" + key() + variants.size(),
                            name,
                            null,
                            Money.of(price, "USD"),
                            before == null ? null : Money.of(before, "USD"),
                            available,
                            available ? 5 : 0,
                            options));
            return this;
        }

        /** The product. */
        public Product build() {
            return new Product(
                    "gid://shopify/Product/" + key(),
                    title,
                    key(),
                    title.split(" ", 2)[0],
                    type,
                    tags,
                    description,
                    specifications,
                    "https://shop.example/products/" + key(),
                    null,
                    variants);
        }

        private String key() {
            return title.toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-");
        }
    }
}
