package vn.hopluu.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hopluu.report.access.Caller;

@AnalyzeClasses(packages = "vn.hopluu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule knowsNoOtherService = noClasses()
            .that()
            .resideInAPackage("vn.hopluu.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.hopluu.org..",
                    "vn.hopluu.aggregation..",
                    "vn.hopluu.gateway..",
                    "vn.hopluu.platform..",
                    "vn.hopluu.launcher..");

    @ArchTest
    static final ArchRule domainKnowsNeitherFrameworkNorStoreNorBroker = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.hopluu.report.form..",
                    "vn.hopluu.report.formula..",
                    "vn.hopluu.report.filling..",
                    "vn.hopluu.report.period..",
                    "vn.hopluu.report.life..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "jakarta..");

    @ArchTest
    static final ArchRule domainReadsNoClock = noClasses()
            .that()
            .resideInAnyPackage("vn.hopluu.report.filling..", "vn.hopluu.report.life..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule repositoriesAreNotPublic =
            noClasses().that().arePublic().should().dependOnClassesThat().resideInAPackage("com.mongodb.client..");

    /** But forms, which are for everyone with any right. */
    @ArchTest
    static final ArchRule whatIsAskedForIsAskedForBySomebody = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("vn.hopluu.report.catalog..")
            .should(handOnTheCaller());

    private static ArchCondition<JavaMethod> handOnTheCaller() {
        return new ArchCondition<>("take the caller and hand them on") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean handsOn = takesCaller(method.getRawParameterTypes())
                        && method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> takesCaller(call.getTarget().getRawParameterTypes()));
                events.add(new SimpleConditionEvent(method, handsOn, method.getFullName() + " knows no caller"));
            }
        };
    }

    private static boolean takesCaller(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(type -> type.isEquivalentTo(Caller.class));
    }

    @ArchTest
    static final ArchRule hasNoCycles =
            slices().matching("vn.hopluu.report.(*)..").should().beFreeOfCycles();
}
