package io.sigmagent.integration.shopify.domain;

import java.util.Locale;

/** The name of an order as people write it: {@code #1001}, {@code 1001}, {@code eu-1001}. */
public record OrderName(String text) {

    private static final int LONGEST = 40;

    public OrderName {
        if (!isName(text)) {
            throw new IllegalArgumentException(
                    "orderName: " + text.length() + " characters (expected: 1 to " + LONGEST + ")");
        }
        text = bare(text);
    }

    /** Whether it can be the name of an order. */
    public static boolean isName(String text) {
        return !plain(text).isEmpty() && bare(text).length() <= LONGEST;
    }

    /** Whether both mean the same order; a number alone means the order with that number. */
    public boolean means(OrderName other) {
        String mine = plain(text);
        String its = plain(other.text);
        return mine.equals(its) || (isNumber(mine) && mine.equals(digits(its)));
    }

    private static String bare(String text) {
        String stripped = text.strip();
        return stripped.startsWith("#") ? stripped.substring(1).strip() : stripped;
    }

    private static boolean isNumber(String text) {
        return text.equals(digits(text));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
