package io.sigmagent.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final List<String> SERVICES =
            List.of(
                    "gateway",
                    "orchestrator",
                    "sbdr",
                    "account",
                    "success",
                    "integration",
                    "analytics");
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.sigmagent");

    static List<String> services() {
        return SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceKnowsNoOtherService(String service) {
        String[] others =
                SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(other -> "io.sigmagent." + other + "..")
                        .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("io.sigmagent." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ALL);
    }

    @ParameterizedTest
    @MethodSource("services")
    void onlyTheStandaloneKnowsAllServices(String service) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.sigmagent." + service + "..", "io.sigmagent.standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.sigmagent." + service + "..")
                .check(ALL);
    }
}
