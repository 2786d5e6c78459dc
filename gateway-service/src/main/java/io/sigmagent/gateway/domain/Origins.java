package io.sigmagent.gateway.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may talk to us from a browser.
 *
 * @param allowed origins of the shop's pages, {@code scheme://host[:port]}
 * @param loopbackOnly whether only this machine is served: then any page of this machine may talk
 *     to us, and only under a name of this machine, so that no foreign name can be pointed here
 */
public record Origins(Set<String> allowed, boolean loopbackOnly) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Origins {
        allowed =
                allowed.stream()
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        for (String origin : allowed) {
            if (!normal(origin).equals(origin)) {
                throw new IllegalArgumentException(
                        origin
                                + " (expected: scheme://host[:port], for instance"
                                + " https://shop.example)");
            }
        }
    }

    /**
     * Whether a page may talk to us.
     *
     * @param origin what the browser says; null = not a browser, or a page of ours
     * @param own our own origin, as the caller addressed us
     */
    public boolean admit(@Nullable String origin, String own) {
        if (origin == null) {
            return true;
        }
        String page = normal(origin);
        return !page.isEmpty()
                && (page.equals(normal(own))
                        || allowed.contains(page)
                        || (loopbackOnly && isLoopback(hostOf(page))));
    }

    /** Whether we are meant by that name. */
    public boolean admitHost(@Nullable String host) {
        return !loopbackOnly || isLoopback(host);
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (LOOPBACK.contains(host.toLowerCase(Locale.ROOT))
                        || host.toLowerCase(Locale.ROOT).endsWith(".localhost"));
    }

    private static @Nullable String hostOf(String origin) {
        return URI.create(origin).getHost();
    }

    /** The origin without a port that its scheme implies; empty if it is none. */
    private static String normal(String origin) {
        try {
            URI uri = new URI(origin.toLowerCase(Locale.ROOT));
            String scheme = uri.getScheme();
            if (scheme == null || uri.getHost() == null || hasMore(uri)) {
                return "";
            }
            boolean implied =
                    uri.getPort() < 0
                            || (scheme.equals("http") && uri.getPort() == 80)
                            || (scheme.equals("https") && uri.getPort() == 443);
            return scheme + "://" + uri.getHost() + (implied ? "" : ":" + uri.getPort());
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static boolean hasMore(URI uri) {
        return !String.valueOf(uri.getRawPath()).isEmpty()
                || uri.getRawQuery() != null
                || uri.getRawUserInfo() != null;
    }
}
