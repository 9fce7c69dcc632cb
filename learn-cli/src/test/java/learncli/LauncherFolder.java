package learncli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import picocli.CommandLine;

/**
 * A made-up course with the real launcher in it, on a PATH that holds no more than the launcher's own tools. In Maven's
 * place there is a script: it does what the test says, writes a line to the file {@code builds}, and copies what the
 * real build makes; but in the place of {@code learncli.Learn}, unless the test wants the real one, a class that starts
 * faster and tells how it was started.
 */
final class LauncherFolder {

    /** The one that runs this test. */
    static final Path JDK = Path.of(System.getProperty("java.home"));

    /** What the launcher uses of the system, and what the stand-in for Maven uses. */
    private static final List<String> TOOLS =
            List.of("sh dirname cat mkdir rm mv awk sleep cp touch grep tr locale find cksum sort cmp".split(" "));

    private static final String STAND_IN = """
            package learncli;

            public class Learn {
                public static void main(String[] args) throws Exception {
                    System.out.println(System.getProperty("learn.root"));
                    System.out.println(String.join("|", args));
                    System.in.transferTo(System.out);
                    System.out.flush();
                    System.exit(args.length);
                }
            }
            """;

    /** In the place of course-tools. */
    private static final String TOOLS_STAND_IN = """
            package coursetools;

            public class CourseTools {
                public static void main(String[] args) throws Exception {
                    System.out.print("course-tools: ");
                    learncli.Learn.main(args);
                }
            }
            """;

    private final Path root;
    private final Path tools;
    private final Path standIn;
    private final Map<String, String> environment = new HashMap<>();
    private Path javaHome = JDK;

    /** Ended, with this status and output. */
    record Ended(int status, String out, String err) {}

    /** Compiles what is in the place of {@code learncli.Learn} and {@code coursetools.CourseTools}. */
    static void compileStandIn(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Learn.java"), STAND_IN);
        Path toolsSource = Files.writeString(folder.resolve("CourseTools.java"), TOOLS_STAND_IN);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", "" + folder, "" + source, "" + toolsSource);
        if (status != 0) {
            throw new IllegalStateException("the stand-in for learncli.Learn does not compile");
        }
        jar(folder.resolve("learn-cli.jar"), folder, "learncli");
        jar(folder.resolve("course-tools.jar"), folder, "coursetools");
    }

    private static void jar(Path jar, Path folder, String what) {
        int status = java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c", "-M", "-f", jar.toString(), "-C", folder.toString(), what);
        if (status != 0) {
            throw new IllegalStateException("can't make " + jar);
        }
    }

    /**
     * @param base an empty folder; the course lies in {@code base/name}
     * @param standIn where {@link #compileStandIn} compiled
     */
    LauncherFolder(Path base, String name, Path standIn) throws IOException {
        this.standIn = standIn;
        root = Files.createDirectory(base.resolve(name)).toRealPath();
        tools = Files.createDirectory(base.resolve("tools"));
        for (String tool : TOOLS) {
            tool(tool, "exec '" + onPath(tool) + "' \"$@\"");
        }
        MadeUpCourse.in(root)
                .program("Demo", "")
                .write("learn-cli/pom.xml", "")
                .write("learn-cli/src/main/java/learncli/Learn.java", "");
        Files.copy(Checkout.root().resolve("learn"), root.resolve("learn"));
        maven("");
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    Path root() {
        return root;
    }

    /** Puts a stand-in for {@code mvn} on the PATH that does this before it builds. */
    void maven(String first) {
        mavenThatBuilds(
                first,
                "cp '" + standIn + "/learn-cli.jar' learn-cli/target\n"
                        + "case \"$*\" in *course-tools*) mkdir -p course-tools/target/lib\n"
                        + "cp '" + standIn + "/course-tools.jar' course-tools/target ;; esac\n");
    }

    /** Puts a stand-in for {@code mvn} on the PATH that builds the real {@code learncli.Learn}. */
    void mavenOfTheRealCommand() {
        jar(tools.resolve("real.jar"), Checkout.placeOf(Learn.class), ".");
        mavenThatBuilds("", "cp '" + tools.resolve("real.jar") + "' learn-cli/target/learn-cli.jar\n");
    }

    /** The archive of the Java that runs this test is empty: to make one takes seconds. */
    private void mavenThatBuilds(String first, String jars) {
        tool(
                "mvn",
                "cd '" + root + "'\n" + first + "\necho \"$@\" >>builds\n"
                        + "mkdir -p learn-cli/target/lib\n" + jars
                        + "cp '" + Checkout.placeOf(CommandLine.class) + "' learn-cli/target/lib\n"
                        + "sum=$(cksum <'" + JDK.resolve("bin/java") + "')\n"
                        + ": >learn-cli/target/learn-${sum%% *}.jsa\n");
    }

    /** The archives that there are, one for each Java. */
    List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("learn-cli/target"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    void noMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
    }

    /** Puts a script on the PATH. */
    void tool(String name, String script) {
        script(tools.resolve(name), script);
    }

    static void script(Path file, String script) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n" + script);
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("can't make " + file + " executable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets JAVA_HOME; null unsets it. */
    void javaHome(Path home) {
        javaHome = home;
    }

    /** How often Maven was run to its end. */
    int builds() throws IOException {
        Path builds = root.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** Sets a variable for all that is started from now on. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    Ended learn(String... arguments) throws Exception {
        return learnFrom(root, "./learn", "", arguments);
    }

    /** Runs the launcher by the name {@code learn} from a folder, with this for its standard input. */
    Ended learnFrom(Path folder, String learn, String input, String... arguments) throws Exception {
        Path typed = Files.writeString(Files.createTempFile(tools, "input", ""), input);
        return ended(start(folder, learn, typed, arguments));
    }

    /** The files that hold what a running launcher has said. */
    record Running(Process process, Path out, Path err) {}

    Running start(Path folder, String learn, Path input, String... arguments) throws IOException {
        Path out = Files.createTempFile(tools, "output", "");
        Path err = Files.createTempFile(tools, "errors", "");
        List<String> command = new ArrayList<>(List.of(learn));
        command.addAll(List.of(arguments));
        if (!learn.startsWith("/")) { // a process builder looks for a relative name from where this JVM stands
            command.addAll(0, List.of(tools.resolve("sh").toString(), "-c", "exec \"$0\" \"$@\""));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        return new Running(builder.start(), out, err);
    }

    static Ended ended(Running running) throws Exception {
        try {
            if (!running.process().waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "the launcher still runs after 30 s; it said: " + Files.readString(running.err()));
            }
        } finally {
            running.process().destroyForcibly();
        }
        return new Ended(
                running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }
}
