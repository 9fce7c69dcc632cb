package coursetools.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Jdk;
import learncli.course.TextFile;

/** A class to try on an exercise's tests, which must fare in a known way. */
record Variant(Kind kind, Path file) {

    private static final String NEEDS = "// needs: ";

    enum Kind {
        STUB,
        SOLUTION,
        ALTERNATIVE,
        MISTAKE,
        /** Made from the stub: it does the same whatever it is asked. */
        CONSTANT
    }

    /** All there are in an exercise's folder. */
    static List<Variant> allOf(Exercise exercise) {
        String file = exercise.className() + ".java";
        List<Variant> all = new ArrayList<>();
        all.add(new Variant(Kind.STUB, exercise.stub()));
        if (Files.exists(exercise.solution())) {
            all.add(new Variant(Kind.SOLUTION, exercise.solution()));
        }
        exercise.alternatives().forEach(folder -> all.add(new Variant(Kind.ALTERNATIVE, folder.resolve(file))));
        exercise.mistakes().forEach(folder -> all.add(new Variant(Kind.MISTAKE, folder.resolve(file))));
        return all;
    }

    /** Classes that do the same whatever they are asked, written into a scratch folder. */
    static List<Variant> constantOnes(Exercise exercise, ScratchFolder scratch) {
        List<Variant> all = new ArrayList<>();
        ConstantClasses.of(exercise).forEach((name, source) -> {
            Path file = Path.of(exercise.id(), "always", name, exercise.className() + ".java");
            all.add(new Variant(Kind.CONSTANT, scratch.write(file, source)));
        });
        return all;
    }

    /** {@code mistakes/decodes-each-chunk}. */
    String name() {
        Path folder = file.getParent();
        return switch (kind) {
            case STUB, SOLUTION -> folder.getFileName().toString();
            case ALTERNATIVE, MISTAKE, CONSTANT -> folder.getParent().getFileName() + "/" + folder.getFileName();
        };
    }

    boolean isRight() {
        return kind == Kind.SOLUTION || kind == Kind.ALTERNATIVE;
    }

    /** Whether it must compile without warnings. */
    boolean isExemplary() {
        return kind != Kind.MISTAKE && kind != Kind.CONSTANT;
    }

    /** The golden text of a mistake. */
    Path messageFile() {
        return file.resolveSibling("message.txt");
    }

    List<String> lines() {
        return TextFile.read(file).lines().toList();
    }

    /** The Java version that it is written in. */
    int release() {
        List<String> lines = lines();
        String first = lines.isEmpty() ? "" : lines.get(0);
        String number =
                first.startsWith(NEEDS) ? first.substring(NEEDS.length()).strip() : "";
        return number.matches("\\d{2}") ? Integer.parseInt(number) : Jdk.OLDEST;
    }
}
