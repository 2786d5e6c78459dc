package io.sigmagent.kit.architecture.broken.inbound;

/** An adapter that everybody sees. */
public record PublicListener(String name) {}
