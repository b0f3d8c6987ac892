package vn.hopluu.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "vn.hopluu.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> BLOCKING =
            Set.of("block", "blockFirst", "blockLast", "blockOptional", "join", "sleep", "await", "toIterable");

    @ArchTest
    static final ArchRule knowsNoOtherService = noClasses()
            .that()
            .resideInAPackage("vn.hopluu.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.hopluu.org..", "vn.hopluu.report..", "vn.hopluu.aggregation..");

    @ArchTest
    static final ArchRule neverBlocks = noClasses()
            .should()
            .callMethodWhere(describe("it blocks", ArchitectureTests::blocks))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..");

    @ArchTest
    static final ArchRule hasNoCycles =
            slices().matching("vn.hopluu.gateway.(*)..").should().beFreeOfCycles();

    private static boolean blocks(JavaCall<?> call) {
        String owner = call.getTargetOwner().getPackageName();
        boolean canBlock = owner.startsWith("reactor.")
                || owner.startsWith("java.util.concurrent")
                || call.getTargetOwner().isEquivalentTo(Thread.class);
        return canBlock && BLOCKING.contains(call.getName());
    }
}
