package io.sigmagent.kit.architecture.broken.domain;

import io.sigmagent.kit.architecture.broken.inbound.PublicListener;
import io.sigmagent.schemas.OperatorTyped;
import org.springframework.http.HttpStatus;

/** Knows a format, a framework and an adapter. */
public record ImpureDecision(OperatorTyped event, HttpStatus status, PublicListener listener) {}
