package learncli.grading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Folders;
import learncli.course.Jdk;
import learncli.grading.MemoryCompiler.Compiled;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;

/**
 * Everything around the class to write, compiled against the stub: the tests, their helpers, and the types that are given.
 * Only the helpers and types that this exercise needs are compiled, so errors elsewhere in the module do no harm.
 *
 * @param helpers sources by the names of their classes, compiled if they are needed
 * @param tests all classes but the stub's, by name
 * @param given those of them that a learner's class may use
 * @param stub the stub's classes, by name
 * @param uncompiled types that are given, but not needed so far
 */
record CompiledTests(
        Exercise exercise,
        Map<String, Path> helpers,
        Map<String, byte[]> tests,
        Map<String, byte[]> given,
        Map<String, byte[]> stub,
        Map<String, Path> uncompiled) {

    /** {@code others} are the exercises of the same module. Their classes are not given. */
    static CompiledTests of(Exercise exercise, List<Exercise> others, Compilers compilers, Path here) {
        Map<String, Path> givenTypes = givenTypes(exercise, others);
        Map<String, Path> helpers = new HashMap<>(givenTypes);
        Folders.sourcesIn(exercise.testSources()).stream()
                .filter(file -> !file.toString().endsWith("Test.java"))
                .forEach(file -> helpers.put(exercise.packageName() + "." + Jdk.typeIn(file), file));
        Set<Path> sources = new HashSet<>(helpers.values());
        sources.addAll(List.of(exercise.stub(), exercise.test()));
        KeptClasses kept = KeptClasses.of(exercise, sources); // its state before compiling: no edit during it is lost
        List<MemoryClass> classes = kept.read().orElseGet(() -> {
            Compiled compiled = compile(exercise, exercise.stub(), Jdk.OLDEST, helpers, compilers);
            if (!compiled.succeeded()) {
                throw Trouble.failed(Seen.inText(here, exercise.root(), compiled.said()));
            }
            kept.keep(compiled.classes());
            return compiled.classes();
        });
        return sorted(classes, exercise, helpers, givenTypes);
    }

    private static Compiled compile(
            Exercise exercise, Path file, int release, Map<String, Path> helpers, Compilers compilers) {
        return compilers.withLibraries().compile(List.of(file, exercise.test()), release, Map.of(), helpers);
    }

    /** Compiles everything again, with another file instead of the stub. */
    Compiled compileWith(Path file, int release, Compilers compilers) {
        return compile(exercise, file, release, helpers, compilers);
    }

    private static CompiledTests sorted(
            List<MemoryClass> classes, Exercise exercise, Map<String, Path> helpers, Map<String, Path> givenTypes) {
        Map<String, byte[]> tests = new HashMap<>();
        Map<String, byte[]> stub = new HashMap<>();
        Map<String, byte[]> given = new HashMap<>();
        for (MemoryClass type : classes) {
            (type.source().equals(exercise.stub().toUri()) ? stub : tests).put(type.binaryName(), type.bytes());
            if (givenTypes.values().stream().anyMatch(file -> file.toUri().equals(type.source()))) {
                given.put(type.binaryName(), type.bytes());
            }
        }
        Map<String, Path> uncompiled = new HashMap<>(givenTypes);
        uncompiled.keySet().removeAll(given.keySet());
        return new CompiledTests(exercise, helpers, tests, given, stub, uncompiled);
    }

    /** The main sources that no exercise asks for: they were given, or the learner has added them. */
    private static Map<String, Path> givenTypes(Exercise exercise, List<Exercise> others) {
        Set<Path> toWrite = others.stream().map(Exercise::learnersFile).collect(Collectors.toSet());
        toWrite.add(exercise.learnersFile());
        Map<String, Path> types = new HashMap<>();
        exercise.mainSources().stream()
                .filter(file -> !toWrite.contains(file))
                .forEach(file -> types.put(exercise.typeIn(file), file));
        return types;
    }

    /** The types that are given, but not needed so far. */
    Map<String, byte[]> compileTheRest(MemoryCompiler compiler) {
        if (uncompiled.isEmpty()) {
            return Map.of();
        }
        Compiled rest = compiler.compile(List.copyOf(uncompiled.values()), Jdk.OLDEST, given, Map.of());
        if (!rest.succeeded()) {
            throw Trouble.failed(rest.said());
        }
        return rest.byName();
    }

    /** All classes, with the stub's. */
    Map<String, byte[]> withStub() {
        return with(stub);
    }

    /** All classes, with these instead of the stub's. */
    Map<String, byte[]> with(Map<String, byte[]> classes) {
        Map<String, byte[]> all = new HashMap<>(tests);
        all.putAll(classes);
        return all;
    }
}
