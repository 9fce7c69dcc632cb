package learncli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A course made for a test: a folder to which the test adds lessons, and in which it types commands. */
record MadeUpCourse(Path root) {

    /** What a command did, short of starting a program. */
    record Answer(int status, String out, String err, Optional<LoadedProgram> program) {}

    static MadeUpCourse in(Path root) {
        MadeUpCourse course = new MadeUpCourse(root);
        course.write("pom.xml", "<project><name>A made-up course</name></project>");
        return course;
    }

    MadeUpCourse lesson(String folder, String title, String idea) {
        return write(
                folder + "/pom.xml",
                "<project><name>" + title + "</name><description>" + idea + "</description></project>");
    }

    /** Writes the source of a class of lesson 1, whose folder is {@code lesson01-a}. */
    MadeUpCourse source(String name, String text) {
        if (!Files.exists(root.resolve("lesson01-a/pom.xml"))) {
            lesson("lesson01-a", "Lesson one", "The idea.");
        }
        return write("lesson01-a/src/main/java/lesson01/" + name + ".java", "package lesson01;\n" + text);
    }

    /** A program of lesson 1 whose {@code main} does this. */
    MadeUpCourse program(String name, String body) {
        return source(
                name,
                "public final class " + name + " {\n"
                        + "    public static void main(String[] args) throws Exception {\n        " + body
                        + "\n    }\n}\n");
    }

    MadeUpCourse write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sources() {
        return root.resolve("lesson01-a/src/main/java/lesson01");
    }

    /** Types a command, standing in the course's folder, without a terminal. */
    Answer learn(String... arguments) {
        return learn(false, arguments);
    }

    Answer learn(boolean colours, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Learn learn = new Learn(root, root, new PrintWriter(out, true), new PrintWriter(err, true), colours);
        int status = learn.execute(arguments);
        return new Answer(status, withLf(out), withLf(err), learn.program());
    }

    private static String withLf(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
