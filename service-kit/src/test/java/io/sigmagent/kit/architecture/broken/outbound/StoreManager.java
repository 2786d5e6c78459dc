package io.sigmagent.kit.architecture.broken.outbound;

/** A name that says nothing. */
record StoreManager(String name) {}
