package io.sigmagent.orchestrator.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are made from names: the same name gives the same id, also after a restart. */
final class Ids {

    private Ids() {}

    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
