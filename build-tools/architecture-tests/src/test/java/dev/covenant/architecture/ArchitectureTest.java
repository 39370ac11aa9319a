package dev.covenant.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ArchUnit fails a rule that no class is subject to, so none of these can hold for want of classes. */
final class ArchitectureTest {

    private static final JavaClasses COVENANT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/dev/covenant/architecture/"))
            // Maven's plugin tools write this class.
            .withImportOption(location -> !location.contains("/HelpMojo"))
            .importPackages("dev.covenant");

    @ParameterizedTest
    @EnumSource
    void layerSeesOnlyWhatItMay(Layer layer) {
        classes()
                .that(describe("are part of " + layer, layer::contains))
                .should()
                .onlyDependOnClassesThat(describe("it may see", layer::maySee))
                .check(COVENANT);
    }

    @Test
    void everyClassBelongsToALayer() {
        assertThat(COVENANT)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Layer.of(type))
                        .as("layer of %s", type.getName())
                        .isPresent());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.covenant.(**)").should().beFreeOfCycles().check(COVENANT);
    }

    @Test
    void typesAreNamedAfterWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*[.$](Abstract|Base)[A-Z]\\w*")
                .check(COVENANT);
    }

    @Test
    void staticsAreConstant() {
        noFields().should().beStatic().andShould().notBeFinal().check(COVENANT);
    }

    @Test
    void nothingHidesInThreadLocals() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(ThreadLocal.class))
                .check(COVENANT);
    }

    /** The time of day jumps; what is decided by it is decided wrongly then. HTTP names it in two headers: Date and Retry-After. */
    @Test
    void timeOfDayIsReadForHeadersThatNameItOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.covenant.runtime..", "dev.covenant.http..")
                .and()
                .doNotHaveSimpleName("SocketExchange")
                .and()
                .doNotHaveSimpleName("HttpCaller")
                .should()
                .callMethodWhere(describe("it tells the time of day", ArchitectureTest::tellsTheTimeOfDay))
                .check(COVENANT);
    }

    private static boolean tellsTheTimeOfDay(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return (owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system")))
                || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
    }
}
