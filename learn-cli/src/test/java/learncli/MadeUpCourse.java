package learncli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learncli.command.LearnCommand;
import learncli.course.LoadedProgram;
import learncli.terminal.Output;

/** A course made for a test: a folder to which the test adds lessons, and in which it types commands. */
public record MadeUpCourse(Path root, Supplier<List<LearnCommand>> others) {

    /** Without other commands than learn-cli's. */
    public MadeUpCourse(Path root) {
        this(root, List::of);
    }

    /** What a command did, short of starting a program. */
    public record Answer(int status, String out, String err, Optional<LoadedProgram> program) {}

    public static MadeUpCourse in(Path root) {
        return in(root, List::of);
    }

    /** With these commands, each in the place of the one that has the same name. */
    public static MadeUpCourse in(Path root, Supplier<List<LearnCommand>> others) {
        MadeUpCourse course = new MadeUpCourse(root, others);
        return course.write("pom.xml", "<project><name>A made-up course</name></project>")
                .write("course-tools/pom.xml", "");
    }

    public MadeUpCourse lesson(String folder, String title, String idea) {
        return write(
                folder + "/pom.xml",
                "<project><name>" + title + "</name><description>" + idea + "</description></project>");
    }

    /** Writes the source of a class of lesson 1, whose folder is {@code lesson01-a}. */
    public MadeUpCourse source(String name, String text) {
        if (!Files.exists(root.resolve("lesson01-a/pom.xml"))) {
            lesson("lesson01-a", "Lesson one", "The idea.");
        }
        return write("lesson01-a/src/main/java/lesson01/" + name + ".java", "package lesson01;\n" + text);
    }

    /** A program of lesson 1 whose {@code main} does this. */
    public MadeUpCourse program(String name, String body) {
        return source(
                name,
                "public final class " + name + " {\n"
                        + "    public static void main(String[] args) throws Exception {\n        " + body
                        + "\n    }\n}\n");
    }

    /** Adds lesson 4 with three steps, which are real ones, and a finished program. */
    public MadeUpCourse steps() {
        String sources = "lesson04-many/src/main/java/lesson04/";
        lesson("lesson04-many", "Many clients", "One slow client does not stop the others.");
        for (String name : List.of("Step1ThreadPerClient", "Step2Pool", "Step3AtMost")) {
            write(sources + name + ".java", resource("steps/" + name + ".java"));
        }
        return write(sources + "FullServer.java", """
                        package lesson04;

                        /** Serves many. Its limit is a parameter. */
                        public final class FullServer {
                            public static void main(String[] args) {}
                        }
                        """).write(sources + "package-info.java", """
                        /**
                         * Begin with {@link lesson04.Step1ThreadPerClient}, {@link lesson04.Step2Pool} and
                         * {@link lesson04.Step3AtMost}; then read {@link lesson04.FullServer}.
                         */
                        package lesson04;
                        """);
    }

    private static String resource(String name) {
        try (InputStream in = MadeUpCourse.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MadeUpCourse write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path sources() {
        return root.resolve("lesson01-a/src/main/java/lesson01");
    }

    /** Types a command, standing in the course's folder, without a terminal. */
    public Answer learn(String... arguments) {
        return learn(false, arguments);
    }

    public Answer learn(boolean colours, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return learn(colours, new PrintWriter(out, true, UTF_8), out, arguments);
    }

    /** Types a command at a terminal of so many columns. */
    public Answer learn(boolean colours, int columns, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return learn(colours, new Output(new PrintStream(out, true, UTF_8), columns), out, arguments);
    }

    private Answer learn(boolean colours, PrintWriter printer, ByteArrayOutputStream out, String... arguments) {
        StringWriter err = new StringWriter();
        Learn learn = new Learn(root, root, printer, new PrintWriter(err, true), colours, others.get());
        int status = learn.execute(arguments);
        return new Answer(status, withLf(out.toString(UTF_8)), withLf(err.toString()), learn.program());
    }

    private static String withLf(String text) {
        return text.replace("\r\n", "\n");
    }
}
