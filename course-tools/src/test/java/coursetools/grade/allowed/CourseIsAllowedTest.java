package coursetools.grade.allowed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All classes that the course has for its exercises: stubs, solutions, alternatives and mistakes. */
@Tag("slow")
class CourseIsAllowedTest {

    private static final Path ROOT = Checkout.root();
    private static final List<Exercise> ALL = Exercises.in(ROOT).all();
    private static final Grader GRADER = new Grader(1, 0);

    @AfterAll
    static void close() {
        GRADER.close();
    }

    static List<Exercise> exercises() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void all_are_allowed(Exercise exercise) {
        ExerciseCompiler compiler = GRADER.compiler(exercise, ALL, ROOT);
        Map<String, byte[]> around = new HashMap<>(
                compiler.candidate(exercise.stub(), ExerciseCompiler.RELEASE).classes());
        around.keySet().removeIf(name -> isIn(exercise.fullClassName(), name));
        Set<String> givenTypes =
                exercise.mainSources().stream().map(exercise::typeIn).collect(Collectors.toSet());
        Map<String, byte[]> given = new HashMap<>(around);
        given.keySet().removeIf(name -> givenTypes.stream().noneMatch(type -> isIn(type, name)));
        AllowList list = new AllowList(exercise.packageName(), given, Set.of());

        assertThat(classesFor(exercise)
                        .filter(file -> release(file) <= Runtime.version().feature()))
                .allSatisfy(file -> {
                    Map<String, byte[]> written = new HashMap<>(
                            compiler.candidate(file, release(file)).classes());
                    written.keySet().removeAll(around.keySet());
                    assertThat(written).containsKey(exercise.fullClassName());
                    assertThat(list.refusals(written)).isEmpty();
                });
    }

    private static Stream<Path> classesFor(Exercise exercise) {
        Stream<Path> others = Stream.concat(exercise.alternatives().stream(), exercise.mistakes().stream())
                .map(folder -> folder.resolve(exercise.className() + ".java"));
        return Stream.concat(Stream.of(exercise.stub(), exercise.solution()), others);
    }

    private static boolean isIn(String outermost, String name) {
        return name.equals(outermost) || name.startsWith(outermost + "$");
    }

    /** The Java version of the file, which a comment on its first line may give. */
    private static int release(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String needs = "// needs: ";
            return lines.findFirst()
                    .filter(line -> line.startsWith(needs))
                    .map(line -> Integer.parseInt(line.substring(needs.length()).strip()))
                    .orElse(ExerciseCompiler.RELEASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
