package learncli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each package uses those below it, as its package-info says. One that is not in the list can be used by none that is. */
class PackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Checkout.placeOf(Learn.class));

    @ParameterizedTest
    @CsvSource({
        "terminal,       ''",
        "tap,            ''",
        "doctor,         terminal",
        "grading.worker, ''",
        "recording,      terminal",
        "course,         terminal",
        "read,           terminal course",
        "grading,        terminal course grading.worker",
        "progress,       terminal course grading",
        "report,         terminal course grading progress",
        "watch,          terminal course grading progress report",
        "command,        terminal course grading progress report watch tap recording read doctor",
    })
    void a_package_uses_those_below_it(String name, String below) {
        String[] allowed = ("learncli." + (name + " " + below).strip().replace(" ", " learncli.")).split(" ");

        classes()
                .that()
                .resideInAPackage("learncli." + name)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("learncli..").or(resideInAnyPackage(allowed)))
                .check(CLASSES);
    }

    @Test
    void there_is_no_circle() {
        slices().matching("learncli.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void commands_are_used_by_Learn_alone_and_Learn_by_nobody() {
        noClasses()
                .that()
                .resideOutsideOfPackages("learncli", "learncli.command")
                .should()
                .dependOnClassesThat(resideInAnyPackage("learncli", "learncli.command"))
                .check(CLASSES);
    }

    @Test
    void nothing_knows_course_tools() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("coursetools.."))
                .check(CLASSES);
    }
}
