package io.sigmagent.integration.shopify.outbound;

import reactor.core.publisher.Mono;

/** The access token that the store asks for. */
interface Tokens {

    Mono<String> current();

    /**
     * A token after the store refused that one: another one, or the same where there is no other.
     */
    Mono<String> insteadOf(String refused);

    /** A token that stays as it is. */
    static Tokens fixed(String token) {
        return new Tokens() {

            @Override
            public Mono<String> current() {
                return Mono.just(token);
            }

            @Override
            public Mono<String> insteadOf(String refused) {
                return Mono.just(token);
            }
        };
    }
}
