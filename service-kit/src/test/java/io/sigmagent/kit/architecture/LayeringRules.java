package io.sigmagent.kit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * How a service's packages may depend on each other: allow-lists first, since a deny-list with a
 * typo is silent.
 */
public final class LayeringRules {

    private static final String DOMAIN = "..domain..";
    private static final String APPLICATION = "..application..";
    private static final String INBOUND = "..inbound..";
    private static final String OUTBOUND = "..outbound..";

    private LayeringRules() {}

    /** The production classes of a service, by its root package. */
    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    /** All rules, for a service with that root package. */
    public static List<ArchRule> all(String rootPackage) {
        return List.of(
                domainIsPure(rootPackage),
                applicationIsPlain(rootPackage),
                noFormatsInside(),
                adaptersAreHidden(),
                layersPointInwards(),
                namesSayWhatThingsAre(),
                kafkaStaysAtTheEdge());
    }

    static ArchRule domainIsPure(String root) {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", root + "..domain.."))
                .as("domain depends on java, jspecify and itself only")
                .allowEmptyShould(true);
    }

    static ArchRule applicationIsPlain(String root) {
        return classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.slf4j..",
                                "reactor..",
                                "org.reactivestreams..",
                                "io.sigmagent.agent..",
                                "io.sigmagent.kit.logging..",
                                root + "..domain..",
                                root + "..application.."))
                .as("application adds only Reactor and the log to what domain may use")
                .allowEmptyShould(true);
    }

    static ArchRule noFormatsInside() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.avro..", "io.sigmagent.schemas..")
                .as("no Avro in domain or application")
                .allowEmptyShould(true);
    }

    static ArchRule adaptersAreHidden() {
        return classes()
                .that()
                .resideInAnyPackage(INBOUND, OUTBOUND)
                .and()
                .areTopLevelClasses()
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .as("adapters are package-private")
                .allowEmptyShould(true);
    }

    static ArchRule layersPointInwards() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .should()
                .dependOnClassesThat(ownAdapters())
                .as("domain and application do not know the adapters")
                .allowEmptyShould(true);
    }

    static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
                .as("no class is named Impl, Util, Helper or Manager");
    }

    static ArchRule kafkaStaysAtTheEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        INBOUND,
                        OUTBOUND,
                        "io.sigmagent.kit.messaging..",
                        "io.sigmagent.kit.embedded..",
                        "io.sigmagent.standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .as("Kafka is known in inbound, outbound and the kit only")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> ownAdapters() {
        return resideInAnyPackage("io.sigmagent" + INBOUND, "io.sigmagent" + OUTBOUND);
    }
}
