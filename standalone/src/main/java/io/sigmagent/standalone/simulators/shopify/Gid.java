package io.sigmagent.standalone.simulators.shopify;

import java.nio.charset.StandardCharsets;

/** Shopify's global ids. */
final class Gid {

    private static final String START = "gid://shopify/";
    private static final long FNV_PRIME = 0x100000001b3L;

    private Gid() {}

    static String of(String type, long id) {
        return START + type + "/" + id;
    }

    /** The numeric part, or -1 when it is not an id of that type. */
    static long number(String type, String gid) {
        String prefix = START + type + "/";
        String digits = gid.startsWith(prefix) ? gid.substring(prefix.length()) : gid;
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }

    /**
     * The same number for the same name in every run, so that ids outlive a restart and an edited
     * catalogue.
     */
    static long stable(long base, String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return base + Long.remainderUnsigned(hash, 999_999_999_989L);
    }
}
