package io.sigmagent.integration;

import com.tngtech.archunit.lang.ArchRule;
import io.sigmagent.kit.architecture.LayeringRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "io.sigmagent.integration";

    static List<ArchRule> rules() {
        return LayeringRules.all(ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(LayeringRules.classesOf(ROOT));
    }
}
