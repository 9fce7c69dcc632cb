package coursetools.measure;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import learncli.course.Folders;
import learncli.course.Jdk;
import learncli.course.Lesson;
import learncli.course.LessonClasses;
import learncli.terminal.Bar;
import learncli.terminal.Trouble;

/** Measures the servers of a lesson by its program {@code LoadLab}. */
public final class Measuring {

    private static final String LAB = "LoadLab";
    private static final int MILLIS = 1500; // for one measurement

    private final Path root;
    private final Lesson lesson;
    private final Path here;

    public Measuring(Path root, Lesson lesson, Path here) {
        this.root = root;
        this.lesson = lesson;
        this.here = here;
    }

    /** Takes minutes; on a terminal, a progress bar shows how far it is. */
    public Samples run(List<Integer> clients, int rounds, PrintWriter tell, boolean terminal)
            throws IOException, InterruptedException {
        if (lesson.programs().stream().noneMatch(program -> program.name().equals(LAB))) {
            throw Trouble.wrongCommand(
                    "Lesson " + lesson.number() + " has nothing to measure: no program " + LAB + ".");
        }
        Path classes = LessonClasses.folder(lesson, here);
        List<String> command = java(classes.toString());
        command.add(lesson.packageName() + "." + LAB);
        command.add(clients.stream().map(String::valueOf).collect(Collectors.joining(",")));
        command.add(Integer.toString(rounds));
        command.add(Integer.toString(MILLIS));
        command.addAll(netty(classes));
        return new LoadRun(new Bar(tell, terminal)).run(command);
    }

    /** The name and the command of Netty's server, if its source and its libraries are there. */
    private List<String> netty(Path classes) throws IOException {
        Path source = lesson.folder()
                .resolve(Path.of("src", "test", "java", lesson.packageName(), "speed", "NettyServer.java"));
        List<Path> path = new ArrayList<>(Folders.children(root.resolve(Path.of("course-tools", "target", "netty"))));
        if (!Files.exists(source) || path.isEmpty()) {
            return List.of();
        }
        path.add(classes);
        Path compiled = Files.createDirectories(classes.resolveSibling("netty"));
        compile(source, path, compiled);
        path.add(compiled);
        List<String> command = new ArrayList<>(List.of("Netty"));
        command.addAll(java(classPath(path)));
        command.add("-Xms16m"); // as LoadLab's own servers
        command.add(lesson.packageName() + ".speed.NettyServer");
        return command;
    }

    private static void compile(Path source, List<Path> path, Path into) throws IOException {
        JavaCompiler compiler = Jdk.compiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, Jdk.SOURCE_ENCODING)) {
            StringWriter said = new StringWriter();
            List<String> options = List.of("-proc:none", "-d", into.toString(), "-cp", classPath(path));
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw Trouble.failed(said + "The server to compare with does not compile.");
            }
        }
    }

    private static String classPath(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> java(String classPath) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ArrayList<>(List.of(java.toString(), "-cp", classPath));
    }
}
