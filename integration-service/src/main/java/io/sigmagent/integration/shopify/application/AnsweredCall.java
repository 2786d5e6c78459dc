package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.StoreAnswer;
import io.sigmagent.integration.shopify.domain.StoreRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * A call and its answer.
 *
 * @param asOf when the facts were true
 * @param answeredAt when the answer was ready
 * @param took how long it took
 */
public record AnsweredCall(
        StoreRequest request,
        StoreAnswer answer,
        Instant asOf,
        Instant answeredAt,
        Duration took) {}
