package coursetools;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import coursetools.pictures.Diagram;
import learncli.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Checkout.placeOf(CourseTools.class));

    @ParameterizedTest
    @ValueSource(strings = {"book", "proof", "bench", "pictures", "edition"})
    void each_uses_learn_cli_and_neither_the_others_nor_the_commands(String name) {
        noClasses()
                .that()
                .resideInAPackage("coursetools." + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage("coursetools", "coursetools.*", "learncli", "learncli.command")
                        .and(resideOutsideOfPackage("coursetools." + name))
                        .and(not(type(Diagram.class)))) // which the book shows
                .check(CLASSES);
    }

    /** Arabic digits, for example, make a picture that no browser shows. */
    @Test
    void texts_are_formatted_for_no_country() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CLASSES);
    }

    @Test
    void there_is_no_circle() {
        slices().matching("coursetools.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "'',      ''", // what is submitted, and what became of it
        "allowed, ''",
        "intake,  grade",
        "sandbox, grade grade.allowed",
        "report,  grade",
        "run,     grade grade.report"
    })
    void each_part_of_grading_uses_these_parts_alone(String name, String below) {
        String own = name.isEmpty() ? "coursetools.grade" : "coursetools.grade." + name;
        String[] allowed =
                (own + " " + below.replaceAll("\\S+", "coursetools.$0")).strip().split(" ");

        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("coursetools..").or(resideInAnyPackage(allowed)))
                .check(CLASSES);
    }
}
