package io.sigmagent.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeringRulesTest {

    private static final String BROKEN = "io.sigmagent.kit.architecture.broken";
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BROKEN);

    static List<ArchRule> rules() {
        return LayeringRules.all(BROKEN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFailsOnAClassThatBreaksIt(ArchRule rule) {
        assertThat(rule.evaluate(FIXTURES).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
