package io.sigmagent.account;

import io.sigmagent.kit.architecture.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheLayers() {
        var classes = LayeringRules.classesOf("io.sigmagent.account");

        LayeringRules.all("io.sigmagent.account").forEach(rule -> rule.check(classes));
    }
}
