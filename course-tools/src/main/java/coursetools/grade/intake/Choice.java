package coursetools.grade.intake;

import coursetools.grade.SubmittedClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import learncli.course.Exercise;
import learncli.terminal.Clean;

/** Chooses, among all files of a student, the class for one exercise and those that belong to it. */
final class Choice {

    private final Exercise exercise;
    private final GivenFiles given;
    private final List<JavaFile> files;
    private final List<String> notes = new ArrayList<>();
    private boolean asGiven;
    private String unclear = "";

    Choice(Exercise exercise, GivenFiles given, List<JavaFile> files) {
        this.exercise = exercise;
        this.given = given;
        this.files = files;
    }

    /** What there is to say about the choice. */
    List<String> notes() {
        return notes;
    }

    /** Whether the class is there, but nothing was written into it. */
    boolean isAsGiven() {
        return asGiven;
    }

    /** Why it is not clear which class is meant; empty if it is. */
    String unclear() {
        return unclear;
    }

    /** Empty if there is no class for the exercise, or if it is not clear which. */
    Optional<SubmittedClass> submitted() {
        List<JavaFile> named = files.stream()
                .filter(file -> file.className().equalsIgnoreCase(exercise.className()))
                .toList();
        List<JavaFile> written =
                named.stream().filter(file -> !given.isStub(file.source())).toList();
        if (written.isEmpty()) {
            asGiven = !named.isEmpty();
            return Optional.empty();
        }
        if (written.stream().allMatch(file -> file.source().isEmpty())) {
            unclear = seen(written.get(0)) + " is empty.";
            return Optional.empty();
        }
        List<JavaFile> newest = newest(written);
        List<JavaFile> different = withoutCopies(best(newest));
        if (different.size() > 1) {
            unclear = "There are different files: "
                    + FewNames.of(different.stream().map(JavaFile::path).toList()) + ".";
            return Optional.empty();
        }
        JavaFile chosen = different.get(0);
        if (written.size() > newest.size()) {
            notes.add(seen(chosen) + " was graded, the newest of several.");
        }
        tellWhatWasPutRight(chosen);
        Helpers helpers = new Helpers(chosen, files, exercise.packageName(), given);
        tellAbout(helpers);
        String source = chosen.source().inPackage(exercise.packageName());
        return Optional.of(new SubmittedClass(exercise.id(), seen(chosen), source, helpers.sources()));
    }

    private static List<JavaFile> newest(List<JavaFile> all) {
        int newest = all.stream().mapToInt(JavaFile::version).max().orElse(0);
        return all.stream().filter(file -> file.version() == newest).toList();
    }

    private List<JavaFile> best(List<JavaFile> all) {
        List<JavaFile> named = preferring(all, file -> file.className().equals(exercise.className()));
        List<JavaFile> ended = preferring(named, file -> !file.isText());
        return preferring(ended, file -> file.source().packageName().equals(exercise.packageName()));
    }

    private static List<JavaFile> preferring(List<JavaFile> all, Predicate<JavaFile> better) {
        List<JavaFile> preferred = all.stream().filter(better).toList();
        return preferred.isEmpty() ? all : preferred;
    }

    private static List<JavaFile> withoutCopies(List<JavaFile> all) {
        Map<String, JavaFile> different = new LinkedHashMap<>();
        all.forEach(file -> different.putIfAbsent(file.source().normal(), file));
        return List.copyOf(different.values());
    }

    private void tellWhatWasPutRight(JavaFile chosen) {
        String packageName = chosen.source().packageName();
        if (chosen.isText()) {
            notes.add(seen(chosen) + " was graded as " + exercise.className()
                    + ".java. Windows may hide the ending .txt from you.");
        } else if (!chosen.className().equals(exercise.className())) {
            notes.add(seen(chosen) + " was graded as " + exercise.className() + ".java.");
        }
        if (packageName.isEmpty()) {
            notes.add(seen(chosen) + " has no package line: it was graded in the package " + exercise.packageName()
                    + ".");
        } else if (!packageName.equals(exercise.packageName())) {
            notes.add(seen(chosen) + " is in the package " + Clean.line(packageName) + ": it was graded in the package "
                    + exercise.packageName() + ".");
        }
        String encoding = chosen.source().encoding();
        if (!encoding.equals(SourceText.USUAL)) {
            notes.add(seen(chosen) + " is not in UTF-8: it was read as " + encoding + ".");
        }
    }

    private void tellAbout(Helpers helpers) {
        if (!helpers.sources().isEmpty()) {
            notes.add("Taken with " + exercise.className() + ".java: "
                    + Clean.line(String.join(", ", helpers.sources().keySet())) + ".");
        }
        if (!helpers.replaced().isEmpty()) {
            notes.add("The course's own files were used instead of these, which differ: "
                    + Clean.line(String.join(", ", helpers.replaced())) + ".");
        }
    }

    private static String seen(JavaFile file) {
        return Clean.line(file.path());
    }
}
