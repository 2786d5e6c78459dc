package io.sigmagent.gateway.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The widget and the demonstration page, from memory; browsers ask again, and get what is new only.
 *
 * <p>Spring's own handler streams a file. Reactor Netty then loses a request that a fast client
 * sends after the file's last byte and before the end of the response: the one after it is never
 * answered.
 */
final class StaticPages implements RouterFunction<ServerResponse> {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final String FOLDER = "/static/";

    private final Map<String, Page> pages = new HashMap<>();

    StaticPages() {
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (Resource file : files.getResources("classpath*:" + FOLDER + "**")) {
                if (file.isReadable()) {
                    add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Resource file) throws IOException {
        String address = file.getURL().getPath();
        String path = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length() - 1);
        Page page = Page.of(path, file.getContentAsByteArray());
        pages.put(path, page);
        if (path.endsWith("/index.html")) {
            String folder = path.substring(0, path.length() - "index.html".length());
            pages.put(folder, page);
            pages.put(folder.substring(0, folder.length() - 1), page);
        }
    }

    @Override
    public Mono<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        Page page = pages.get(request.path());
        boolean asked =
                HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        return page == null || !asked ? Mono.empty() : Mono.just(page);
    }

    private static final class Page implements HandlerFunction<ServerResponse> {

        private final byte[] content;
        private final MediaType type;
        private final String tag;

        private Page(byte[] content, MediaType type, String tag) {
            this.content = content;
            this.type = type;
            this.tag = tag;
        }

        static Page of(String path, byte[] content) {
            MediaType type =
                    MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return new Page(
                    content,
                    type.getType().equals("text")
                            ? new MediaType(type, StandardCharsets.UTF_8)
                            : type,
                    "\"" + DigestUtils.md5DigestAsHex(content) + "\"");
        }

        @Override
        public Mono<ServerResponse> handle(ServerRequest request) {
            return request.checkNotModified(tag).switchIfEmpty(Mono.defer(this::whole));
        }

        private Mono<ServerResponse> whole() {
            return ServerResponse.ok()
                    .contentType(type)
                    .eTag(tag)
                    .cacheControl(CacheControl.maxAge(KEPT).cachePublic().mustRevalidate())
                    .bodyValue(content);
        }
    }
}
