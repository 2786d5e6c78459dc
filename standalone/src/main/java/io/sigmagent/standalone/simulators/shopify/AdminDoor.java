package io.sigmagent.standalone.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paths under /admin: queries and tokens. */
record AdminDoor(
        AdminEngine engine,
        AccessTokens tokens,
        Faults faults,
        ReceivedLog received,
        InstantSource clock) {

    private static final Pattern GRAPHQL =
            Pattern.compile("/admin/api/(\\d{4}-\\d{2})/graphql\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WRONG_TOKEN =
            "[API] Invalid API key or access token (unrecognized login or wrong password)";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Something went"
                    + " wrong</title></head><body><h1>Something went wrong</h1></body></html>";

    Reply answer(String path, @Nullable String token, byte[] body) throws InterruptedException {
        Matcher graphQl = GRAPHQL.matcher(path);
        Faults.Mode mode = faults.next();
        Reply fault = fault(mode);
        if (fault != null) {
            return told(
                    fault,
                    graphQl.matches() ? graphQl.group(1) : "-",
                    mode.name().toLowerCase(Locale.ROOT),
                    0);
        }
        if (path.equals("/admin/oauth/access_token")) {
            return told(grant(new String(body, StandardCharsets.UTF_8)), "-", "access_token", 0);
        }
        // Older versions fall forward to the one that is served; younger ones do not exist.
        if (!graphQl.matches() || graphQl.group(1).compareTo(AdminSchema.VERSION) > 0) {
            return told(Reply.refused(404, "Not Found"), "-", "unknown", 0);
        }
        String version = graphQl.group(1);
        if (!tokens.accepts(token)) {
            return told(Reply.refused(401, WRONG_TOKEN), version, "unauthorized", 0);
        }
        Reply reply = query(version, body, mode == Faults.Mode.THROTTLE);
        return mode == Faults.Mode.LOST && writes(body) ? Reply.none() : reply;
    }

    private Reply query(String version, byte[] body, boolean throttles) {
        AdminEngine.Request request = request(body);
        if (request == null) {
            Reply reply =
                    Reply.json(
                            400,
                            Map.of(
                                    "errors",
                                    Map.of("query", "Required parameter missing or invalid")));
            return told(reply, version, "unknown", 0);
        }
        AdminEngine.Answer answer = engine.execute(request, throttles);
        Reply reply = Reply.json(200, answer.body()).ofVersion(AdminSchema.VERSION);
        return told(reply, version, answer.operation(), answer.requestedCost());
    }

    private Reply told(Reply reply, String version, String operation, int cost) {
        received.add(new Received(clock.instant(), operation, version, reply.status(), cost));
        return reply;
    }

    private Reply grant(String body) {
        Map<String, String> form = form(body);
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return oauthError("unsupported_grant_type");
        }
        String token =
                tokens.grant(
                        form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
        if (token == null) {
            return oauthError("invalid_client");
        }
        Map<String, Object> granted = new LinkedHashMap<>();
        granted.put("access_token", token);
        granted.put("scope", RootFields.scopes());
        granted.put("expires_in", AccessTokens.LIFE.toSeconds());
        return Reply.json(200, granted);
    }

    private static Reply oauthError(String error) {
        return Reply.json(400, Map.of("error", error));
    }

    private static @Nullable Reply fault(Faults.Mode mode) {
        return switch (mode) {
            case OK, SLOW, THROTTLE, LOST -> null;
            case DOWN -> Reply.none();
            case ERROR500 -> Reply.refused(500, "Internal Server Error");
            case HTML -> Reply.text(200, "text/html; charset=utf-8", PAGE);
        };
    }

    private static boolean writes(byte[] body) {
        AdminEngine.Request request = request(body);
        return request != null && request.query().stripLeading().startsWith("mutation");
    }

    private static AdminEngine.@Nullable Request request(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json == null || !json.path("query").isTextual()) {
                return null;
            }
            JsonNode variables = json.path("variables");
            Map<String, Object> values = new HashMap<>();
            variables
                    .properties()
                    .forEach(one ->
                            values.put(
                                    one.getKey(), JSON.convertValue(one.getValue(), Object.class)));
            return new AdminEngine.Request(
                    json.path("query").asText(), values, json.path("operationName").asText(null));
        } catch (IOException e) {
            return null;
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        try {
            JSON.readTree(body)
                    .properties()
                    .forEach(one -> form.put(one.getKey(), one.getValue().asText()));
        } catch (IOException notJson) {
            for (String pair : body.split("&", -1)) {
                int equals = pair.indexOf('=');
                String value =
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                form.put(pair.substring(0, Math.max(0, equals)), value);
            }
        }
        return form;
    }
}
