package io.sigmagent.integration.shopify.domain;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the store is.
 *
 * @param base address without a path
 * @param simulated whether it is a simulator on this machine
 */
public record ShopAddress(URI base, boolean simulated) {

    /** What an address may be. */
    public static final String EXPECTED = "name, name.myshopify.com or http://127.0.0.1:port";

    private static final Pattern SHOP =
            Pattern.compile("(?:https://)?([a-z0-9][a-z0-9-]*)(?:\\.myshopify\\.com)?/?");
    private static final Pattern LOOPBACK =
            Pattern.compile("(http://(?:127\\.0\\.0\\.1|localhost|\\[::1]):\\d{1,5})/?");

    /**
     * Reads {@code name}, {@code name.myshopify.com} or, for a simulator, {@code
     * http://127.0.0.1:port}.
     */
    public static ShopAddress of(String domain) {
        Matcher loopback = LOOPBACK.matcher(domain.strip());
        if (loopback.matches()) {
            return new ShopAddress(URI.create(loopback.group(1)), true);
        }
        Matcher shop = SHOP.matcher(domain.strip());
        if (shop.matches()) {
            return new ShopAddress(
                    URI.create("https://" + shop.group(1) + ".myshopify.com"), false);
        }
        throw new IllegalArgumentException(
                "shop domain: '" + domain + "' (expected: " + EXPECTED + ")");
    }
}
