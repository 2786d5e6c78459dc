package io.sigmagent.analytics;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.sigmagent.kit.architecture.LayeringRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "io.sigmagent.analytics";
    private static final JavaClasses CLASSES = LayeringRules.classesOf(ROOT);

    @ParameterizedTest
    @MethodSource("rules")
    void isLayered(ArchRule rule) {
        rule.check(CLASSES);
    }

    static List<ArchRule> rules() {
        return LayeringRules.all(ROOT);
    }
}
