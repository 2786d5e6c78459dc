package io.sigmagent.gateway;

import com.tngtech.archunit.lang.ArchRule;
import io.sigmagent.kit.architecture.LayeringRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeringTest {

    private static final String ROOT = "io.sigmagent.gateway";

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(ArchRule rule) {
        rule.check(LayeringRules.classesOf(ROOT));
    }

    static List<ArchRule> rules() {
        return LayeringRules.all(ROOT);
    }
}
