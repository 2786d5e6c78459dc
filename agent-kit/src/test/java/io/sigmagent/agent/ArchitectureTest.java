package io.sigmagent.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.sigmagent.kit.architecture.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = LayeringRules.classesOf("io.sigmagent.agent");

    @Test
    void keepsTheLayers() {
        LayeringRules.all("io.sigmagent.agent").forEach(rule -> rule.check(classes));
    }

    @Test
    void keepsWhatABrainSeesPlain() {
        classes()
                .that()
                .resideInAnyPackage(
                        "..agent.turn", "..agent.store", "..agent.facts", "..agent.claims")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "..agent.turn",
                        "..agent.store",
                        "..agent.facts",
                        "..agent.claims")
                .check(classes);
    }
}
