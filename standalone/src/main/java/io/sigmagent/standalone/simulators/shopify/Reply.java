package io.sigmagent.standalone.simulators.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back over HTTP; a reply without a status closes the connection instead. */
record Reply(int status, String contentType, String body, @Nullable String version) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply json(int status, Object body) {
        try {
            return new Reply(
                    status, "application/json; charset=utf-8", JSON.writeValueAsString(body), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer can't be written as JSON", e);
        }
    }

    static Reply text(int status, String contentType, String body) {
        return new Reply(status, contentType, body, null);
    }

    /** The shape in which Shopify refuses before GraphQL: a text, no list. */
    static Reply refused(int status, String message) {
        return json(status, Map.of("errors", message));
    }

    static Reply none() {
        return new Reply(0, "", "", null);
    }

    Reply ofVersion(String served) {
        return new Reply(status, contentType, body, served);
    }
}
