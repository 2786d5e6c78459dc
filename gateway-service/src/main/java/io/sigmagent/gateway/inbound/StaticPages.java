package io.sigmagent.gateway.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** The widget and the demonstration page; browsers ask again, and get what is new only. */
final class StaticPages implements WebFluxConfigurer {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final ConcurrentMap<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().mustRevalidate())
                .setEtagGenerator(this::tag);
    }

    private String tag(Resource page) {
        return tags.computeIfAbsent(page.getDescription(), _ -> digest(page));
    }

    private static String digest(Resource page) {
        try {
            return DigestUtils.md5DigestAsHex(page.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
