package io.sigmagent.kit.web;

import org.springframework.web.reactive.function.client.WebClient;

/** Makes clients for calls between our services. */
public final class InternalCalls {

    /** Header that bears the shared secret. */
    public static final String TOKEN_HEADER = "X-Internal-Token";

    private final WebClient.Builder builder;
    private final String token;

    InternalCalls(WebClient.Builder builder, String token) {
        this.builder = builder;
        this.token = token;
    }

    /** A client for the service at that address; it bears the token and the trace. */
    public WebClient to(String baseUrl) {
        WebClient.Builder client = builder.clone().baseUrl(baseUrl);
        return token.isEmpty() ? client.build() : client.defaultHeader(TOKEN_HEADER, token).build();
    }
}
