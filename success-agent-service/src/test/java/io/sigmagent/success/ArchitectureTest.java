package io.sigmagent.success;

import io.sigmagent.kit.architecture.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheLayers() {
        var classes = LayeringRules.classesOf("io.sigmagent.success");

        LayeringRules.all("io.sigmagent.success").forEach(rule -> rule.check(classes));
    }
}
