package io.sigmagent.integration.shopify.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.support.ScriptedShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.reactive.function.client.WebClient;

class HttpShopApiTest {

    private static final Query QUERY = new Query(Operation.SHOP_NAME);
    private static final String HELLO =
            """
            {"data":{"shop":{"name":"Demo"}},"extensions":{"cost":{"requestedQueryCost":2,
             "actualQueryCost":2,"throttleStatus":{"maximumAvailable":2000.0,
             "currentlyAvailable":1998,"restoreRate":100.0}}}}
            """;

    private final ScriptedShop shop = new ScriptedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void asksWithTokenAndVersion() {
        shop.says(HELLO);

        Reply reply = ask(Tokens.fixed("shpat_1"));

        assertThat(reply.data().at("shop").text("name")).isEqualTo("Demo");
        assertThat(reply.cost()).isEqualTo(new Cost(2, 1998, 2000, 100));
        assertThat(shop.asked().getFirst().path()).isEqualTo("/admin/api/2026-07/graphql.json");
        assertThat(shop.asked().getFirst().token()).isEqualTo("shpat_1");
        assertThat(shop.asked().getFirst().body()).contains("\"query\"", "ShopName");
    }

    @ParameterizedTest
    @CsvSource({
        "301,UNUSABLE,false",
        "400,UNUSABLE,false",
        "401,REFUSED,false",
        "402,UNAVAILABLE,false",
        "403,REFUSED,false",
        "404,UNAVAILABLE,false",
        "423,UNAVAILABLE,false",
        "429,THROTTLED,true",
        "430,REFUSED,false",
        "500,UNAVAILABLE,true",
        "503,UNAVAILABLE,true"
    })
    void understandsEveryStatus(int status, Reason reason, boolean passing) {
        shop.says(
                status,
                "{\"errors\":\"[API] Invalid API key or access token\"}",
                Map.of("Location", "http://127.0.0.1:1/elsewhere"));

        ShopFailure failure = failure();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.isPassing()).isEqualTo(passing);
        assertThat(failure.detail()).startsWith("HTTP " + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Down</body></html> | UNUSABLE | true",
                "'{\"data\":{\"shop\":{\"na' | UNUSABLE | true",
                "'' | UNUSABLE | false",
                "null | UNUSABLE | false",
                "[] | UNUSABLE | false",
                "{} | UNUSABLE | false",
                "{\"data\":null} | UNUSABLE | false",
                "{\"errors\":\"Not Found\"} | UNUSABLE | false",
                "{\"errors\":{\"base\":[\"no\"]}} | UNUSABLE | false",
                "{\"errors\":[\"plain\"]} | UNUSABLE | false",
                "{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"undefinedField\"}}]} |"
                        + " UNUSABLE | false",
                "{\"errors\":[{\"extensions\":{\"code\":\"MAX_COST_EXCEEDED\"}}]} | TOO_COSTLY |"
                        + " false",
                "{\"errors\":[{\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}]} | UNAVAILABLE"
                        + " | true",
                "{\"errors\":[{\"extensions\":{\"code\":\"THROTTLED\"}}]} | THROTTLED | true",
                "{\"data\":null,\"errors\":[{\"path\":[\"orders\"],\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"
                    + " | REFUSED | false",
                "{\"data\":{\"orders\":null},\"errors\":[{\"path\":[\"orders\"],\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"
                    + " | REFUSED | false"
            })
    void understandsEveryError(String body, Reason reason, boolean passing) {
        shop.says(body);

        ShopFailure failure = failure();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.isPassing()).isEqualTo(passing);
    }

    @Test
    void keepsTheGoodPartOfAnAnswer() {
        shop.says(
                """
                {"data":{"shop":{"name":"Demo"}},
                 "errors":[{"message":"This app is not approved to access the Customer object.",
                            "path":["orders","nodes",0,"email"]}]}
                """);

        Reply reply = ask(Tokens.fixed("shpat_1"));

        assertThat(reply.data().at("shop").text("name")).isEqualTo("Demo");
        assertThat(reply.withheld()).containsExactly("email");
    }

    @Test
    void tellsHowLongToWait() {
        shop.says(429, "", Map.of("Retry-After", "2.0"));

        assertThat(failure())
                .isInstanceOfSatisfying(
                        ThrottledByShop.class,
                        throttled ->
                                assertThat(throttled.retryAfter())
                                        .isEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void takesAHalfBodyForNoAnswer() {
        shop.breaksOff("{\"data\":");

        assertThat(failure().reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure().isPassing()).isTrue();
    }

    @Test
    void takesNobodyForNoAnswer() {
        shop.close();

        assertThat(failure().reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        shop.says("{\"data\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(failure().reason()).isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void getsATokenOnceAndAnotherWhenItIsRefused() {
        shop.says(200, token("one", 86_399), Map.of());
        shop.says(HELLO);
        shop.says(HELLO);
        shop.says(401, "", Map.of());
        shop.says(200, token("two", 86_399), Map.of());
        shop.says(HELLO);
        Tokens tokens = credentials(Clock.systemUTC());
        HttpShopApi api = api(tokens);

        for (int i = 0; i < 3; i++) {
            var _ = api.ask(QUERY, Instant.MAX).block();
        }

        assertThat(shop.asked().stream().map(ScriptedShop.Asked::token))
                .containsExactly("null", "one", "one", "one", "null", "two");
        assertThat(shop.asked().getFirst().path()).isEqualTo("/admin/oauth/access_token");
        assertThat(shop.asked().getFirst().body())
                .contains("client_credentials", "the-id", "the-secret");
    }

    @Test
    void givesUpWhenTheNewTokenIsRefusedToo() {
        shop.says(200, token("one", 86_399), Map.of());
        shop.says(401, "", Map.of());
        shop.says(200, token("two", 86_399), Map.of());
        shop.says(401, "", Map.of());

        ShopFailure failure = failure(credentials(Clock.systemUTC()));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(shop.asked()).hasSize(4);
    }

    @Test
    void renewsATokenBeforeItEnds() {
        var clock = new SettableClock();
        shop.says(200, token("one", 86_400), Map.of());
        shop.says(200, token("two", 86_400), Map.of());
        Tokens tokens = credentials(clock);

        assertThat(tokens.current().block()).isEqualTo("one");
        clock.advance(Duration.ofSeconds(86_400 - 301));
        assertThat(tokens.current().block()).isEqualTo("one");
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.current().block()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_client\"} | REFUSED",
                "503 | '' | UNAVAILABLE",
                "200 | {} | UNUSABLE",
                "200 | <html> | UNUSABLE",
                "200 | '' | UNUSABLE"
            })
    void saysWhyThereIsNoToken(int status, String body, Reason reason) {
        shop.says(status, body, Map.of());

        assertThat(failure(credentials(Clock.systemUTC())).reason()).isEqualTo(reason);
    }

    private static String token(String value, int seconds) {
        return "{\"access_token\":\"%s\",\"scope\":\"read_products\",\"expires_in\":%d}"
                .formatted(value, seconds);
    }

    private Tokens credentials(Clock clock) {
        return new ClientCredentialsTokens(
                WebClient.create(shop.url()), "the-id", "the-secret", clock);
    }

    private HttpShopApi api(Tokens tokens) {
        return new HttpShopApi(
                WebClient.create(shop.url()), tokens, new ReplyReader(new JsonMapper()), "2026-07");
    }

    private Reply ask(Tokens tokens) {
        return Objects.requireNonNull(api(tokens).ask(QUERY, Instant.MAX).block());
    }

    private ShopFailure failure() {
        return failure(Tokens.fixed("shpat_1"));
    }

    private ShopFailure failure(Tokens tokens) {
        return Objects.requireNonNull(catchThrowableOfType(ShopFailure.class, () -> ask(tokens)));
    }
}
