package coursetools;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import coursetools.pictures.Diagram;
import learncli.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
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

    @ParameterizedTest
    @ValueSource(strings = {"intake", "sandbox", "report"})
    void each_part_of_grading_uses_neither_the_others_nor_what_joins_them(String name) {
        noClasses()
                .that()
                .resideInAPackage("coursetools.grade." + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "coursetools",
                                "coursetools.grade.intake",
                                "coursetools.grade.sandbox",
                                "coursetools.grade.report",
                                "coursetools.grade.run")
                        .and(resideOutsideOfPackage("coursetools.grade." + name)))
                .check(CLASSES);
    }
}
