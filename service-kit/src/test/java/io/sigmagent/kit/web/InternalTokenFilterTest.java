package io.sigmagent.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class InternalTokenFilterTest {

    private static final InternalTokenFilter GUARDED = new InternalTokenFilter("secret");
    private static final InternalTokenFilter OPEN = new InternalTokenFilter("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/sessions/s1",
                "/%69nternal/sessions/s1",
                "/internal;a=b/sessions/s1",
                "//internal/sessions/s1"
            })
    void keepsStrangersFromWhatIsInternalHoweverItIsSpelled(String path) {
        assertThat(letsThrough(GUARDED, path, "localhost:8001", null)).isFalse();
        assertThat(letsThrough(GUARDED, path, "localhost:8001", "wrong")).isFalse();
        assertThat(letsThrough(GUARDED, path, "localhost:8001", "secret")).isTrue();
    }

    @Test
    void leavesEverythingElseToOthers() {
        assertThat(letsThrough(GUARDED, "/actuator/health", "shop.example", null)).isTrue();
        assertThat(letsThrough(GUARDED, "/", "shop.example", null)).isTrue();
    }

    @Test
    void withoutASecretServesThisMachineAndNoPageThatPointsItsNameHere() {
        assertThat(letsThrough(OPEN, "/internal/sessions/s1", "localhost:8001", null)).isTrue();
        assertThat(letsThrough(OPEN, "/internal/sessions/s1", "127.0.0.1:8001", null)).isTrue();
        assertThat(letsThrough(OPEN, "/internal/sessions/s1", "[::1]:8001", null)).isTrue();
        assertThat(letsThrough(OPEN, "/internal/sessions/s1", "evil.example:8001", null)).isFalse();
    }

    private static boolean letsThrough(
            InternalTokenFilter filter, String path, String host, @Nullable String token) {
        var request =
                MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://" + host + path))
                        .header("Host", host);
        if (token != null) {
            request.header(InternalCalls.TOKEN_HEADER, token);
        }
        AtomicBoolean through = new AtomicBoolean();
        filter.filter(
                        MockServerWebExchange.from(request),
                        _ -> Mono.fromRunnable(() -> through.set(true)))
                .onErrorComplete()
                .toFuture()
                .join();
        return through.get();
    }
}
