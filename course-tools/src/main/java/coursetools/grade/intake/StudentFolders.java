package coursetools.grade.intake;

import coursetools.grade.Student;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learncli.terminal.Clean;

/** Gives each student a folder's name that works everywhere, and that nobody else has. */
final class StudentFolders {

    private static final int LONGEST = 60; // characters

    private final Set<String> taken = new HashSet<>(); // in lower case: not every system keeps capitals apart

    Student student(Owner owner) {
        return new Student(Clean.line(owner.name()), owner.id(), folder(owner));
    }

    private String folder(Owner owner) {
        String name = owner.name().replaceAll("[^\\p{L}\\p{M}\\p{Nd}_]+", "-").replaceAll("^-|-$", "");
        String some = name.isEmpty()
                ? "student"
                : name.codePoints()
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        Stream<String> withId = owner.id().isEmpty()
                ? Stream.of(some)
                : Stream.of(some, some + "-" + owner.id().replace(Student.MOODLE, ""));
        return Stream.concat(withId, IntStream.iterate(2, number -> number + 1).mapToObj(number -> some + "-" + number))
                .filter(folder -> taken.add(folder.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
