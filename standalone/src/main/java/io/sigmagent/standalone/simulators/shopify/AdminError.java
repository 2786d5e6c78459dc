package io.sigmagent.standalone.simulators.shopify;

import org.jspecify.annotations.Nullable;

/** A refusal that ends a field, with Shopify's code for it. */
final class AdminError extends RuntimeException {

    private final String code;

    AdminError(String message, String code, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    static AdminError badRequest(String message) {
        return new AdminError(message, "BAD_REQUEST", null);
    }

    String code() {
        return code;
    }
}
