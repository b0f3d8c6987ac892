package vn.hopluu.org;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Repository;

@AnalyzeClasses(packages = "vn.hopluu.org", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule knowsNoOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.hopluu.report..",
                    "vn.hopluu.aggregation..",
                    "vn.hopluu.gateway..",
                    "vn.hopluu.platform..",
                    "vn.hopluu.launcher..");

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("vn.hopluu.org.unit", "vn.hopluu.org.restructuring")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "org.slf4j..");

    @ArchTest
    static final ArchRule onlyWhoKeepsSomethingKnowsTheStore = noClasses()
            .that()
            // The start judges the connection string.
            .resideOutsideOfPackages(
                    "vn.hopluu.org.ledger",
                    "vn.hopluu.org.registry",
                    "vn.hopluu.org.issuer",
                    "vn.hopluu.org.people",
                    "vn.hopluu.org.mail",
                    "vn.hopluu.org.audit",
                    "vn.hopluu.org.start")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule onlyWhoPublishesOrIsToldKnowsTheBroker = noClasses()
            .that()
            .resideOutsideOfPackages("vn.hopluu.org.publishing", "vn.hopluu.org.mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule repositoriesAreNotPublic =
            classes().that().areAnnotatedWith(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("vn.hopluu.org.(*)..").should().beFreeOfCycles();
}
