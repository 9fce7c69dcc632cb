package learncli.grading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.SourceFile;
import learncli.grading.MemoryCompiler.Compiled;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;

/**
 * Compiles classes for an exercise; its tests are compiled only once. Each class is compiled alone, so it can't replace what
 * is given.
 */
public final class ExerciseCompiler {

    private final Exercise exercise;
    private final Compilers compilers;
    private final Path here;
    private final CompiledTests compiled;
    private final ExerciseTests tests;
    private final Map<String, byte[]> given = new HashMap<>(); // guarded by itself; empty until it is needed

    /** {@code others} are all exercises of the same module. */
    ExerciseCompiler(Exercise exercise, List<Exercise> others, Compilers compilers, Path here) {
        this.exercise = exercise;
        this.compilers = compilers;
        this.here = here;
        if (!Files.exists(exercise.stub())) {
            throw Trouble.failed("there is no stub: " + seen(exercise.stub()) + " is missing");
        }
        this.compiled = CompiledTests.of(exercise, others, compilers, here);
        this.tests = ExerciseTests.of(exercise, compiled.withStub());
    }

    /** What the annotations of its tests say. */
    public ExerciseTests tests() {
        return tests;
    }

    /** Compiles a class, in the Java version {@code release}. */
    public Candidate candidate(Path file, int release) {
        if (!Files.exists(file)) {
            return Candidate.wrong("there is no " + seen(file) + "\n");
        }
        Compiled result = compilers.alone().compile(List.of(file), release, compiled.given(), compiled.uncompiled());
        String said = Seen.inText(here, exercise.root(), result.said());
        if (!result.succeeded()) {
            return Candidate.wrong(namesThePackage(file) ? said : missing(file) + said);
        }
        Candidate alone = joined(result.byName(), compiled.tests(), seen(file), missing(file), said);
        if (!alone.compiles()
                || Signatures.coverTheStub(exercise.fullClassName(), compiled.withStub(), alone.classes())) {
            return alone;
        }
        Compiled together = compiled.compileWith(file, release, compilers);
        if (!together.succeeded()) {
            return Candidate.wrong(Seen.inText(here, exercise.root(), together.said()));
        }
        Map<String, byte[]> all = new HashMap<>(alone.classes());
        all.putAll(together.byName());
        return new Candidate(all, "", said);
    }

    /**
     * Adds the tests, and what is given, to a class that was compiled elsewhere. It may lack what its tests use: they are not
     * compiled again.
     */
    public Candidate complete(Candidate alone) {
        if (!alone.compiles()) {
            return alone;
        }
        String file = exercise.className() + ".java";
        String missing = file + " holds no class " + exercise.fullClassName() + ".\n";
        return joined(alone.classes(), compiled.with(given()), file, missing, alone.warnings());
    }

    /** The classes with those around them, unless they replace one of those, or the class to write is missing. */
    private Candidate joined(
            Map<String, byte[]> classes, Map<String, byte[]> around, String file, String missing, String said) {
        String replaced =
                classes.keySet().stream().filter(around::containsKey).sorted().collect(Collectors.joining(", "));
        if (!replaced.isEmpty()) {
            return Candidate.wrong(
                    file + ": error: declares a class the exercise already provides: " + replaced + "\n");
        }
        if (!classes.containsKey(exercise.fullClassName())) {
            return Candidate.wrong(missing);
        }
        Map<String, byte[]> all = new HashMap<>(around);
        all.putAll(classes);
        return new Candidate(all, "", said);
    }

    /** The types that are given for a class to use, compiled. */
    public Map<String, byte[]> given() {
        synchronized (given) {
            if (given.isEmpty()) {
                given.putAll(compiled.given());
                given.putAll(compiled.compileTheRest(compilers.alone()));
            }
            return Map.copyOf(given);
        }
    }

    /** The class files of its tests, and of what they need. */
    public Map<String, byte[]> testClasses() {
        return compiled.tests();
    }

    /** What was written for the exercise: the candidate's classes without those that the exercise has itself. */
    public Map<String, byte[]> written(Candidate candidate) {
        Map<String, byte[]> written = new HashMap<>(candidate.classes());
        written.keySet().removeAll(compiled.tests().keySet());
        written.keySet().removeAll(given().keySet());
        return written;
    }

    /** If the tests can't find the class, the compiler's errors are about their files, not about the learner's. */
    private String missing(Path file) {
        String what = seen(file) + " holds no class " + exercise.fullClassName() + ".\n";
        return what
                + (namesThePackage(file)
                        ? "The class must be called " + exercise.className() + ".\n"
                        : "Its first line must be: package " + exercise.packageName() + ";\n");
    }

    private boolean namesThePackage(Path file) {
        return Pattern.compile("(?m)^\\s*package\\s+" + Pattern.quote(exercise.packageName()) + "\\s*;")
                .matcher(SourceFile.roughly(file))
                .find();
    }

    private String seen(Path file) {
        return Seen.from(here, file);
    }
}
