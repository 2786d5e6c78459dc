package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * A write and what came of it.
 *
 * @param answeredAt when the answer was ready
 * @param took how long it took
 */
public record AnsweredWrite(
        WriteRequest request, WriteAnswer answer, Instant answeredAt, Duration took) {}
