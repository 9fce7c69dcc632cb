package peerkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each package uses those below it, as its package-info says: so there is no circle. */
class PackagesTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("peerkit");

    @ParameterizedTest
    @CsvSource({
        "peerkit,               peerkit",
        "peerkit.grading,       peerkit peerkit.grading",
        "peerkit.interleavings, peerkit peerkit.grading peerkit.interleavings",
    })
    void a_package_uses_those_below_it(String name, String allowed) {
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("peerkit..").or(resideInAnyPackage(allowed.split(" "))))
                .check(CLASSES);
    }

    @Test
    void only_interleavings_know_Lincheck() {
        noClasses()
                .that()
                .resideOutsideOfPackage("peerkit.interleavings")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jetbrains..", "kotlin.."))
                .check(CLASSES);
    }

    @Test
    void two_classes_know_Linchecks_internals() {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.](LincheckInternals|SparingProfile)")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jetbrains.lincheck.jvm.."))
                .orShould()
                .callMethodWhere(target(nameMatching(".*\\$lincheck"))) // Kotlin's internal ones
                .check(CLASSES);
    }
}
