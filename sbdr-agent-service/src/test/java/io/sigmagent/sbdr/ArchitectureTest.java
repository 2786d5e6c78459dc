package io.sigmagent.sbdr;

import io.sigmagent.kit.architecture.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheLayers() {
        var classes = LayeringRules.classesOf("io.sigmagent.sbdr");

        LayeringRules.all("io.sigmagent.sbdr").forEach(rule -> rule.check(classes));
    }
}
