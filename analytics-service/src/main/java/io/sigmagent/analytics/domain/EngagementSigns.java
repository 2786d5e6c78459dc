package io.sigmagent.analytics.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a conversation shows of the customer's engagement.
 *
 * @param customerTurns messages of the customer, those without an answer between them taken as one;
 *     >= 0
 * @param medianAnswerTime from our word to the customer's; empty = never answered
 * @param questionsAnswered share of our questions; empty = not known
 * @param productsAskedAbout share of the products shown; empty = not known
 */
public record EngagementSigns(
        int customerTurns,
        Optional<Duration> medianAnswerTime,
        boolean gaveFeedback,
        OptionalDouble questionsAnswered,
        OptionalDouble productsAskedAbout) {}
