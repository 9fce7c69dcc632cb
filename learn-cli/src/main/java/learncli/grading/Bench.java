package learncli.grading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.course.Place;
import learncli.course.SourceFile;
import learncli.terminal.Trouble;

/**
 * An exercise with its tests compiled once; any number of classes can then be tried on it, each of which is compiled
 * alone, and can't replace what is given.
 */
public final class Bench {

    /** The Java version of the course. */
    public static final int RELEASE = 17;

    private final Place place;
    private final Compilers compilers;
    private final Path here;
    private final Frame frame;
    private final Exercise exercise;

    /** {@code others} are all exercises of the same module. */
    Bench(Place place, List<Place> others, Compilers compilers, Path here) {
        this.place = place;
        this.compilers = compilers;
        this.here = here;
        if (!Files.exists(place.stub())) {
            throw Trouble.failed("there is no stub: " + seen(place.stub()) + " is missing");
        }
        this.frame = Frame.of(place, others, compilers, here);
        this.exercise = Annotations.of(place, frame.withStub(), compilers.libraries());
    }

    /** What the annotations of its tests say. */
    public Exercise exercise() {
        return exercise;
    }

    /** Compiles a class to be tried, in the Java version {@code release}. */
    public Candidate candidate(Path file, int release) {
        if (!Files.exists(file)) {
            return Candidate.wrong("there is no " + seen(file) + "\n");
        }
        Compiled compiled = compilers.alone().compile(List.of(file), release, frame.given(), frame.uncompiled());
        String said = CompilerText.seenFrom(here, place.root(), compiled.said());
        if (!compiled.succeeded()) {
            return Candidate.wrong(namesThePackage(file) ? said : missing(file) + said);
        }
        Map<String, byte[]> classes = new HashMap<>();
        compiled.classes().forEach(type -> classes.put(type.binaryName(), type.bytes()));
        String replaced = classes.keySet().stream()
                .filter(frame.tests()::containsKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!replaced.isEmpty()) {
            return Candidate.wrong(seen(file) + ": error: declares what is given already: " + replaced + "\n");
        }
        if (!classes.containsKey(place.fullClassName())) {
            return Candidate.wrong(missing(file));
        }
        Map<String, byte[]> all = frame.with(classes);
        if (!Signatures.coverTheStub(
                place.fullClassName(),
                frame.withStub(),
                all,
                compilers.libraries().loader())) {
            Compiled together = frame.compileWith(file, release, compilers);
            if (!together.succeeded()) {
                return Candidate.wrong(CompilerText.seenFrom(here, place.root(), together.said()));
            }
            together.classes().forEach(type -> all.put(type.binaryName(), type.bytes()));
        }
        return new Candidate(all, "", said);
    }

    /** The tests can't find the class, and the compiler would say so in their files, not in the learner's. */
    private String missing(Path file) {
        String what = seen(file) + " holds no class " + place.fullClassName() + ".\n";
        return what
                + (namesThePackage(file)
                        ? "The class must be called " + place.className() + ".\n"
                        : "Its first line must be: package " + place.packageName() + ";\n");
    }

    private boolean namesThePackage(Path file) {
        return Pattern.compile("(?m)^\\s*package\\s+" + Pattern.quote(place.packageName()) + "\\s*;")
                .matcher(SourceFile.roughly(file))
                .find();
    }

    private String seen(Path file) {
        return CompilerText.seenFrom(here, place.root(), file.toString());
    }
}
