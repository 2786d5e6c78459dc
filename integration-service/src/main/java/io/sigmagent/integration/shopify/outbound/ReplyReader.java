package io.sigmagent.integration.shopify.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Reads the store's answers. What it says of errors comes as a string, a list or an object, with or
 * without data; its own words stay out of our messages, since they may quote a customer.
 */
final class ReplyReader {

    private static final String DENIED = "ACCESS_DENIED";

    private final ObjectMapper json;

    ReplyReader(ObjectMapper json) {
        this.json = json;
    }

    Reply read(ResponseEntity<byte[]> response) {
        int status = response.getStatusCode().value();
        if (status != 200) {
            throw refusal(status, response.getHeaders());
        }
        JsonNode answer = parse(response.getBody());
        JsonNode data = answer.path("data");
        JsonNode errors = answer.path("errors");
        Cost cost = cost(answer.at("/extensions/cost"));
        boolean hasErrors = errors.isArray() ? !errors.isEmpty() : isThere(errors);
        if (!hasErrors && isThere(data)) {
            return new Reply(JsonPart.root(data), Set.of(), cost);
        }
        if (errors.isArray() && hasErrors) {
            return partial(data, errors, cost);
        }
        throw ShopFailure.lasting(
                Reason.UNUSABLE, hasErrors ? "errors without a list" : "neither data nor errors");
    }

    private static ShopFailure refusal(int status, HttpHeaders headers) {
        String detail = "HTTP " + status;
        return switch (status) {
            case 401 -> ShopFailure.lasting(Reason.REFUSED, detail + " (expected: a valid token)");
            case 403, 430 -> ShopFailure.lasting(Reason.REFUSED, detail);
            case 402 -> ShopFailure.lasting(Reason.UNAVAILABLE, detail + ": the shop is frozen");
            case 404 -> ShopFailure.lasting(Reason.UNAVAILABLE, detail + ": no such shop");
            case 423 -> ShopFailure.lasting(Reason.UNAVAILABLE, detail + ": the shop is locked");
            case 429 -> new ThrottledByShop(detail, null, retryAfter(headers));
            default ->
                    status >= 500
                            ? ShopFailure.passing(Reason.UNAVAILABLE, detail)
                            : ShopFailure.lasting(Reason.UNUSABLE, detail);
        };
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        try {
            double value = seconds == null ? -1 : Double.parseDouble(seconds);
            return value >= 0 ? Duration.ofMillis((long) (value * 1000)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private JsonNode parse(byte @Nullable [] body) {
        try {
            return body == null ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException e) {
            throw ShopFailure.passing(Reason.UNUSABLE, "no JSON (expected: an answer in JSON)");
        }
    }

    /** Data beside errors are good, as far as only single fields were denied. */
    private static Reply partial(JsonNode data, JsonNode errors, @Nullable Cost cost) {
        Set<String> withheld = new HashSet<>();
        for (JsonNode error : errors) {
            ShopFailure failure = failure(error, cost);
            JsonNode path = error.path("path");
            boolean fieldDenied = path.size() > 1 && failure.reason() == Reason.REFUSED;
            if (!fieldDenied || !isThere(data)) {
                throw failure;
            }
            withheld.add(field(path));
        }
        return new Reply(JsonPart.root(data), withheld, cost);
    }

    private static ShopFailure failure(JsonNode error, @Nullable Cost cost) {
        String code = error.at("/extensions/code").asText("");
        boolean denied =
                error.path("message").asText("").startsWith("This app is not approved to access");
        return switch (denied ? DENIED : code) {
            case "THROTTLED" -> new ThrottledByShop("throttled", cost, null);
            case "MAX_COST_EXCEEDED" ->
                    ShopFailure.lasting(Reason.TOO_COSTLY, "one query costs too much");
            case DENIED ->
                    ShopFailure.lasting(
                            Reason.REFUSED, "access denied: " + field(error.path("path")));
            case "INTERNAL_SERVER_ERROR" ->
                    ShopFailure.passing(Reason.UNAVAILABLE, "internal error of the store");
            default ->
                    ShopFailure.lasting(
                            Reason.UNUSABLE, "error " + (code.isEmpty() ? "without code" : code));
        };
    }

    /** Last name in a path: orders, 0, email gives email. */
    private static String field(JsonNode path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .reduce("unknown", (_, later) -> later);
    }

    private static @Nullable Cost cost(JsonNode cost) {
        JsonNode status = cost.path("throttleStatus");
        double rate = status.path("restoreRate").asDouble(0);
        return rate <= 0
                ? null
                : new Cost(
                        cost.path("requestedQueryCost").asDouble(0),
                        status.path("currentlyAvailable").asDouble(0),
                        status.path("maximumAvailable").asDouble(0),
                        rate);
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
