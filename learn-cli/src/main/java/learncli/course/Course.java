package learncli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.terminal.Trouble;

/**
 * The course in a folder: its title, and its lessons, which are folders {@code lessonNN-...} with a pom.xml.
 *
 * @param tooNew lessons that need a newer JDK than this one; the build leaves them out as well
 */
public record Course(Path root, String title, List<Lesson> lessons, List<Lesson> tooNew) {

    public static Course in(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            List<Lesson> lessons = entries.filter(Lesson::isLesson)
                    .map(Lesson::in)
                    .sorted(Comparator.comparingInt(Lesson::number).thenComparing(Lesson::folderName))
                    .toList();
            if (lessons.isEmpty()) {
                throw Trouble.failed("There are no lessons in " + root
                        + ": run ./learn from the folder of the course, where lesson01-... lies.");
            }
            Path pom = root.resolve("pom.xml");
            String title = Files.exists(pom) ? Pom.read(pom).name() : "";
            return new Course(
                    root,
                    title.isEmpty() ? "The course" : title,
                    lessons.stream().filter(Lesson::fitsJdk).toList(),
                    lessons.stream().filter(lesson -> !lesson.fitsJdk()).toList());
        } catch (IOException e) {
            throw Trouble.failed("Can't look for lessons in " + root + ": " + e, e);
        }
    }

    /** The lesson that a user calls {@code 2}, {@code 02}, {@code lesson02} or by the name of its folder. */
    public Lesson lesson(String wanted) {
        tooNew(wanted).ifPresent(lesson -> {
            throw Trouble.failed("Lesson " + lesson.number() + " " + lesson.need() + ", and this is JDK "
                    + Runtime.version().feature() + ": install a newer one, and set JAVA_HOME to it.");
        });
        return lessons.stream()
                .filter(lesson -> lesson.isCalled(wanted))
                .findFirst()
                .orElseThrow(() -> Trouble.wrongCommand("There is no lesson '" + wanted + "'. The lessons are "
                        + lessons.stream().map(l -> "" + l.number()).collect(Collectors.joining(", ")) + "."));
    }

    /** The lesson that a user calls by this name, if it needs a newer JDK. */
    public Optional<Lesson> tooNew(String wanted) {
        return tooNew.stream().filter(lesson -> lesson.isCalled(wanted)).findFirst();
    }
}
