package coursetools.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.grading.JvmStarter;
import learncli.grading.Libraries;

/**
 * Starts each JVM in a container, where there is no {@code bwrap}: by Docker or Podman, with an image that has a JDK of the
 * same version. A container ends with its JVM, and the JVM ends when its standard input does.
 */
final class Container implements JvmFence {

    private static final long LONGEST_TRIAL = 20; // seconds

    private final String program = program();
    private final String label = "learn-grade=" + ProcessHandle.current().pid();

    /** Whether there is a program for containers that answers, and the image. */
    static boolean works() {
        return !program().isEmpty();
    }

    private static String program() {
        return Stream.of("docker", "podman")
                .filter(name -> succeeds(name, "image", "inspect", image()))
                .findFirst()
                .orElse("");
    }

    /** What {@code docker pull} must have fetched. */
    static String image() {
        return "eclipse-temurin:" + Runtime.version().feature() + "-jdk";
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LONGEST_TRIAL, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public JvmStarter starter(int processor) {
        return arguments -> {
            List<String> line = new ArrayList<>(command());
            line.addAll(arguments);
            return new ProcessBuilder(line).start();
        };
    }

    private List<String> command() {
        List<String> line = new ArrayList<>(List.of(program, "run", "--rm", "--interactive", "--label", label));
        line.addAll(List.of("--network", "none", "--read-only", "--tmpfs", "/tmp:size=16m"));
        line.addAll(List.of("--user", "65534:65534", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
        line.addAll(List.of("--memory", "700m", "--memory-swap", "700m", "--pids-limit", "300", "--cpus", "1"));
        line.addAll(List.of("--ulimit", "cpu=120", "--ulimit", "nofile=1024", "--ulimit", "core=0"));
        Libraries.all()
                .filter(Files::exists)
                .forEach(file -> line.addAll(List.of("--volume", file + ":" + file + ":ro")));
        line.addAll(List.of("--workdir", "/tmp", image(), "java"));
        return line;
    }

    /** Ends those that are left, for example because their JVM no longer reads. */
    @Override
    public void close() {
        try {
            Process list = new ProcessBuilder(program, "ps", "--quiet", "--filter", "label=" + label).start();
            list.inputReader().lines().forEach(left -> succeeds(program, "kill", left));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
