package vn.hopluu.aggregation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hopluu.aggregation.access.Access;

@AnalyzeClasses(packages = "vn.hopluu.aggregation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String TOPOLOGY = "vn.hopluu.aggregation.topology..";

    @ArchTest
    static final ArchRule theTopologyKnowsNoFrameworkNoStoreAndNoLog = noClasses()
            .that()
            .resideInAPackage(TOPOLOGY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.slf4j..", "io.micrometer..");

    @ArchTest
    static final ArchRule theTopologyKnowsNoOtherPartOfTheService = noClasses()
            .that()
            .resideInAPackage(TOPOLOGY)
            .should()
            .dependOnClassesThat(
                    Predicates.resideInAPackage("vn.hopluu..").and(Predicates.resideOutsideOfPackage(TOPOLOGY)));

    @ArchTest
    static final ArchRule theTopologyHasNoClockOfItsOwn = noClasses()
            .that()
            .resideInAPackage(TOPOLOGY)
            .should()
            .callMethodWhere(JavaCall.Predicates.target(
                            HasName.Predicates.nameMatching("now|currentTimeMillis|nanoTime|systemUTC"))
                    .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(Predicates.belongToAnyOf(
                            System.class,
                            Instant.class,
                            LocalDate.class,
                            LocalDateTime.class,
                            ZonedDateTime.class,
                            Clock.class)))));

    @ArchTest
    static final ArchRule noOtherServiceIsImported = noClasses()
            .should()
            .dependOnClassesThat(Predicates.resideInAPackage("vn.hopluu..")
                    .and(Predicates.resideOutsideOfPackage("vn.hopluu.aggregation..")));

    @ArchTest
    static final ArchRule whateverIsAskedIsAskedOfTheRightsFirst =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should(askAccess());

    private static ArchCondition<JavaMethod> askAccess() {
        return new ArchCondition<>("ask " + Access.class.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Access.class));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks for no right"));
            }
        };
    }

    @ArchTest
    static final ArchRule howCallersAreKnownIsNobodyElsesBusiness = noClasses()
            .that()
            .resideOutsideOfPackage("vn.hopluu.aggregation.access..")
            .should()
            .dependOnClassesThat(Predicates.resideInAnyPackage("org.springframework.security..", "com.nimbusds..")
                    .and(DescribedPredicate.not(Predicates.type(AuthenticationPrincipal.class)))
                    .and(Predicates.resideOutsideOfPackage("org.springframework.security.crypto..")));

    @ArchTest
    static final ArchRule whereSomethingIsKeptIsNobodyElsesBusiness =
            classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule theStreamsDoNotWaitForViews = noClasses()
            .that()
            .resideInAPackage("vn.hopluu.aggregation.streams..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.hopluu.aggregation.board..",
                    "vn.hopluu.aggregation.live..",
                    "vn.hopluu.aggregation.contributions..");
}
