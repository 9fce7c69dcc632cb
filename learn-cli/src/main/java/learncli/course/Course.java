package learncli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.terminal.Trouble;

/** The course in a folder: its title, and its lessons, which are folders {@code lessonNN-...} with a pom.xml. */
public record Course(Path root, String title, List<Lesson> lessons) {

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
            return new Course(root, title.isEmpty() ? "The course" : title, lessons);
        } catch (IOException e) {
            throw Trouble.failed("Can't look for lessons in " + root + ": " + e, e);
        }
    }

    /** The lesson that a user calls {@code 2}, {@code 02}, {@code lesson02} or by the name of its folder. */
    public Lesson lesson(String wanted) {
        return lessons.stream()
                .filter(lesson -> lesson.isCalled(wanted))
                .findFirst()
                .orElseThrow(() -> Trouble.wrongCommand("There is no lesson '" + wanted + "'. The lessons are "
                        + lessons.stream().map(l -> "" + l.number()).collect(Collectors.joining(", ")) + "."));
    }
}
