package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a {@link Program}, with settings of its JVM and of its process. */
public final class ProgramBuilder {

    /** Without the last one, two JVMs that start at the same moment may print a warning on standard output. */
    private static final List<String> FAST_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private static final List<String> UTF8 = List.of(
            "-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dfile.encoding=UTF-8");

    /**
     * Variables from which a JVM takes options. It says so on standard error, in the middle of the program's output.
     */
    private static final List<String> JVM_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * On Linux, a JVM's own threads now and then read the limits of its container, and hold a descriptor for that
     * moment: {@link AllDescriptors} would miss it, and a server would then get it.
     */
    private static final List<String> NO_DESCRIPTORS_OF_ITS_OWN =
            System.getProperty("os.name").equals("Linux") ? List.of("-XX:-UseContainerSupport") : List.of();

    private final Class<?> main;
    private final List<String> jvmOptions = new ArrayList<>();
    private int descriptors;

    ProgramBuilder(Class<?> main) {
        this.main = main;
    }

    /** Adds an option of the JVM, such as {@code -Xmx64m} or {@code -Dname=value}. */
    public ProgramBuilder jvm(String option) {
        jvmOptions.add(option);
        return this;
    }

    /** Limits the file descriptors of the process ({@code ulimit -n}; not on Windows). */
    public ProgramBuilder descriptors(int most) {
        descriptors = most;
        return this;
    }

    public Program start(String... arguments) {
        List<String> command = new ArrayList<>();
        if (ctrlCIsIgnored()) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        if (descriptors > 0) {
            command.addAll(List.of("sh", "-c", "ulimit -n " + descriptors + " && exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FAST_START);
        command.addAll(UTF8);
        if (descriptors > 0) {
            command.addAll(NO_DESCRIPTORS_OF_ITS_OWN);
        }
        command.addAll(jvmOptions); // after ours: of two, the last one counts
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(JVM_VARIABLES);
        try {
            return new Program(main.getSimpleName(), builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + main.getName(), e);
        }
    }

    /**
     * A shell that runs this test in the background may make it ignore Ctrl-C, and a child process would inherit that;
     * {@code env} then puts it right. Linux shows the ignored signals as a bit set, in which {@code SIGINT} is bit 2.
     */
    private static boolean ctrlCIsIgnored() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring(7).trim())
                    .anyMatch(bits -> (Long.parseUnsignedLong(bits, 16) & 2) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
