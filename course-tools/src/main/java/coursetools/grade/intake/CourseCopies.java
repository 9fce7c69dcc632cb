package coursetools.grade.intake;

import java.util.List;
import java.util.regex.Pattern;

/** Whole copies of the course in a submission. Their classes have the right names, and the student did not write them. */
record CourseCopies(List<String> folders) {

    private static final int MOST = 5;
    private static final String SIGN = "learn-cli/pom.xml"; // in each copy

    private static final Pattern GIVEN = Pattern.compile(
            "(?:learn-cli|course-tools|peer-kit|docs)/.*|lesson\\d+[^/]*/(?:src/|exercises/(?!src/main/)).*");

    static CourseCopies among(List<FoundFile> files) {
        return new CourseCopies(files.stream()
                .filter(file -> file.path().endsWith(SIGN))
                .limit(MOST)
                .map(file -> file.path().substring(0, file.path().length() - SIGN.length()))
                .toList());
    }

    /** Whether the file is one of the course's own, not one that students write. */
    boolean have(FoundFile file) {
        return folders.stream()
                .anyMatch(folder -> file.path().startsWith(folder)
                        && GIVEN.matcher(file.path().substring(folder.length())).matches());
    }
}
