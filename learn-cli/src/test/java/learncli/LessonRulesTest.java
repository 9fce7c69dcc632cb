package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import learncli.course.Course;
import learncli.course.Jdk;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a lesson easy to read, as far as it can be counted: its main code is small, plain and its own. */
class LessonRulesTest {

    private static final int STEP = 60; // lines of a file
    private static final int CLASS = 120; // lines of a file
    private static final int MEDIAN = 60; // lines of a lesson's files
    private static final int METHOD = 25; // lines between its braces
    private static final int PARAMETERS = 4; // of a constructor or a record
    private static final int LINE = 120; // characters

    static List<Lesson> lessons() {
        return Course.in(Checkout.root()).lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_s_code_is_small_and_its_own(Lesson lesson) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(lesson.sources())) {
            files = all.filter(Jdk::isSource).sorted().toList();
        }
        List<String> findings = new ArrayList<>(sizes(lesson, files));
        JavaCompiler compiler = Jdk.compiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, Jdk.SOURCE_ENCODING)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(lesson, unit, Trees.instance(task).getSourcePositions(), findings).scan(unit, null);
            }
        }

        assertThat(String.join("\n", findings)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_reading_order_has_every_program(Lesson lesson) throws IOException {
        String order =
                Files.readString(lesson.sources().resolve(lesson.packageName()).resolve("package-info.java"));

        assertThat(lesson.programs())
                .filteredOn(program -> !program.isDemo())
                .allSatisfy(program -> assertThat(order).contains("{@link " + program.className() + "}"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_step_says_what_it_does_what_is_new_how_to_try_it_and_what_breaks_it(Lesson lesson) {
        List<LessonProgram> steps =
                lesson.programs().stream().filter(LessonProgram::isStep).toList();

        assertThat(steps).isNotEmpty();
        for (LessonProgram step : steps) {
            List<String> parts = step.equals(steps.get(0))
                    ? List.of("Step 1", "Try it", "What breaks it")
                    : List.of("Step " + step.step(), "New since", "Try it", "What breaks it");
            assertThat(step.comment().paragraphs())
                    .extracting(text -> text.startsWith("New since ") ? "New since" : text.split(":")[0])
                    .as(step.name())
                    .isEqualTo(parts);
        }
    }

    private static List<String> sizes(Lesson lesson, List<Path> files) throws IOException {
        List<String> findings = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            String name = lesson.sources().relativize(file).toString();
            int most = Jdk.typeIn(file).matches("Step\\d+\\D.*") ? STEP : CLASS;
            if (lines.size() > most) {
                findings.add(name + ": " + lines.size() + " lines, at most " + most);
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LINE) {
                    findings.add(name + ":" + (i + 1) + ": a line of "
                            + lines.get(i).length() + " characters, at most " + LINE);
                }
            }
            if (!Jdk.typeIn(file).equals("package-info")) {
                counts.add(lines.size());
            }
        }
        counts.sort(null);
        int median = counts.get(counts.size() / 2);
        if (median > MEDIAN) {
            findings.add(
                    lesson.packageName() + ": the median of its files has " + median + " lines, at most " + MEDIAN);
        }
        return findings;
    }

    /** Finds what breaks a rule in one file. */
    private static final class Reader extends TreeScanner<Void, Void> {

        private final Lesson lesson;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> findings;

        Reader(Lesson lesson, CompilationUnitTree unit, SourcePositions positions, List<String> findings) {
            this.lesson = lesson;
            this.unit = unit;
            this.positions = positions;
            this.findings = findings;
        }

        @Override
        public Void visitImport(ImportTree imported, Void nothing) {
            String name = imported.getQualifiedIdentifier().toString();
            if (!name.startsWith("java.")
                    && !name.startsWith("javax.net.")
                    && !name.startsWith(lesson.packageName() + ".")) {
                say(imported, "imports " + name + ", which is neither the JDK's nor the lesson's");
            }
            return null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
            String name = identifier.getName().toString();
            if (name.matches("lesson\\d\\d") && !name.equals(lesson.packageName())) {
                say(identifier, "uses " + name);
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                long components = type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                checkParameters(type, "record " + type.getSimpleName(), components);
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getReturnType() == null;
            String name = constructor ? "the constructor" : method.getName() + "()";
            if (constructor) {
                checkParameters(method, name, method.getParameters().size());
            }
            Tree body = method.getBody();
            long lines = body == null
                    ? 0
                    : line(positions.getEndPosition(unit, body)) - line(positions.getStartPosition(unit, body)) - 1;
            if (lines > METHOD) {
                say(method, name + " has " + lines + " lines, at most " + METHOD);
            }
            return super.visitMethod(method, nothing);
        }

        private void checkParameters(Tree tree, String name, long count) {
            if (count > PARAMETERS) {
                say(tree, name + " takes " + count + " things, at most " + PARAMETERS);
            }
        }

        private void say(Tree tree, String finding) {
            Path file = lesson.sources().relativize(Path.of(unit.getSourceFile().toUri()));
            findings.add(file + ":" + line(positions.getStartPosition(unit, tree)) + ": " + finding);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
