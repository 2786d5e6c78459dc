package io.sigmagent.kit.architecture.broken.application;

import io.sigmagent.schemas.OperatorTyped;
import org.apache.kafka.common.TopicPartition;

/** Knows a format and Kafka. */
public record FormatUseCase(OperatorTyped event, TopicPartition partition) {}
