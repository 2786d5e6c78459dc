package io.sigmagent.analytics.outbound;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusOutputFormat;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;

/**
 * The page that Prometheus reads. The client keeps the suffix {@code _total} for counters and
 * refuses it for a gauge, but operators know the gauge as {@code active_sessions_total}; so it gets
 * its suffix here, where the text is written.
 */
@WebEndpoint(id = "prometheus")
final class ScrapePage extends PrometheusScrapeEndpoint {

    /** The gauge's name without its suffix. */
    static final String ACTIVE_SESSIONS = "active_sessions";

    private static final String TOTAL = "_total";
    private static final Pattern NAME =
            Pattern.compile("(?m)^((?:# (?:HELP|TYPE) )?" + ACTIVE_SESSIONS + ")(?=[ {])");

    ScrapePage(PrometheusRegistry registry) {
        super(registry, new Properties());
    }

    @Override
    @ReadOperation(producesFrom = PrometheusOutputFormat.class)
    public WebEndpointResponse<byte[]> scrape(
            PrometheusOutputFormat format,
            @org.springframework.lang.Nullable Set<String> includedNames) {
        WebEndpointResponse<byte[]> page = super.scrape(text(format), registered(includedNames));
        String lines = new String(page.getBody(), StandardCharsets.UTF_8);
        return new WebEndpointResponse<>(
                NAME.matcher(lines).replaceAll("$1" + TOTAL).getBytes(StandardCharsets.UTF_8),
                page.getStatus(),
                page.getContentType());
    }

    /** A reader that prefers protobuf reads text as well. */
    private static PrometheusOutputFormat text(PrometheusOutputFormat format) {
        return format == PrometheusOutputFormat.CONTENT_TYPE_PROTOBUF
                ? PrometheusOutputFormat.CONTENT_TYPE_OPENMETRICS_100
                : format;
    }

    private static @Nullable Set<String> registered(@Nullable Set<String> names) {
        return names == null
                ? null
                : names.stream()
                        .map(name -> name.equals(ACTIVE_SESSIONS + TOTAL) ? ACTIVE_SESSIONS : name)
                        .collect(Collectors.toSet());
    }
}
