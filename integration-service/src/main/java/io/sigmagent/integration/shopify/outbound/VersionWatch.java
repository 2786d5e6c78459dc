package io.sigmagent.integration.shopify.outbound;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Warns, once, when the store answers in another version than was asked for, or of an old use. */
final class VersionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(VersionWatch.class);
    private static final String VERSION = "X-Shopify-API-Version";
    private static final String DEPRECATED = "X-Shopify-API-Deprecated-Reason";

    private final String wanted;
    private final AtomicReference<String> told;
    private final AtomicBoolean deprecationTold = new AtomicBoolean();

    VersionWatch(String wanted) {
        this.wanted = wanted;
        this.told = new AtomicReference<>(wanted);
    }

    void look(HttpHeaders headers) {
        String answered = headers.getFirst(VERSION);
        if (answered != null
                && !answered.equals(told.getAndSet(answered))
                && !answered.equals(wanted)) {
            LOG.warn(
                    "Shopify answers in version {} (expected: {}): set SHOPIFY_API_VERSION to a"
                            + " supported one",
                    answered,
                    wanted);
        }
        if (headers.containsKey(DEPRECATED) && !deprecationTold.getAndSet(true)) {
            LOG.warn("Shopify says that a query of ours uses what will be removed");
        }
    }
}
