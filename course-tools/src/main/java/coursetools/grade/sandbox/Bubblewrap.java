package coursetools.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.course.Folders;
import learncli.grading.JvmStarter;

/**
 * Starts JVMs in namespaces of their own, by the program {@code bwrap}. Such a JVM sees itself alone, a network that leads
 * nowhere, and a file system with the JDK, the libraries and an empty folder in memory; it can read nothing else, and write
 * only there.
 */
final class Bubblewrap implements JvmFence {

    private static final long LARGEST_FOLDER = 16 << 20; // bytes
    private static final long LONGEST_TRIAL = 20; // seconds

    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "grade-sandbox-starter");
        thread.setDaemon(true);
        return thread;
    });
    private final Path names; // a folder with what /etc says about names of machines
    private final List<String> command;
    private final List<Integer> processors = Processors.allowed();

    Bubblewrap() {
        try {
            names = Files.createTempDirectory("grade");
            Files.writeString(names.resolve("hosts"), "127.0.0.1 localhost sandbox\n::1 localhost\n");
            Files.writeString(names.resolve("nsswitch.conf"), "hosts: files\n"); // no name server is asked
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command = command();
    }

    static boolean isInstalled() {
        return program("bwrap").isPresent();
    }

    /** Whether a JVM starts in it on this machine. */
    static boolean works() {
        if (!isInstalled() || program("prlimit").isEmpty() || program("taskset").isEmpty()) {
            return false;
        }
        try (Bubblewrap sandbox = new Bubblewrap()) {
            Process java = sandbox.starter(0).start(List.of("-Xmx64m", "-XX:+UseSerialGC", "-version"));
            java.getOutputStream().close();
            boolean ended = java.waitFor(LONGEST_TRIAL, TimeUnit.SECONDS);
            java.destroyForcibly();
            return ended && java.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public JvmStarter starter(int processor) {
        return arguments -> {
            List<String> line = new ArrayList<>(List.of(
                    program("taskset").orElseThrow().toString(),
                    "--cpu-list",
                    "" + processors.get(processor % processors.size())));
            line.addAll(command);
            line.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().clear(); // the sandbox's first process could show it
            return inTheStarter(builder);
        };
    }

    /** A sandbox ends with the thread that has started it, so one thread starts them all. */
    private Process inTheStarter(ProcessBuilder builder) throws IOException {
        try {
            return starter.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private List<String> command() {
        List<String> line =
                new ArrayList<>(List.of(program("bwrap").orElseThrow().toString()));
        line.addAll(List.of("--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534"));
        line.addAll(List.of("--cap-drop", "ALL", "--new-session", "--die-with-parent", "--hostname", "sandbox"));
        line.addAll(List.of("--clearenv", "--setenv", "LC_ALL", "C.UTF-8"));
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        line.addAll(List.of("--size", "" + LARGEST_FOLDER, "--tmpfs", "/tmp"));
        String prlimit = program("prlimit").orElseThrow().toString();
        Path java = Path.of(System.getProperty("java.home"));
        Stream.of(libraries(), Stream.of(Path.of(prlimit), java, settingsOf(java)), Jvms.files())
                .flatMap(files -> files)
                .filter(Files::exists)
                .forEach(file -> line.addAll(List.of("--ro-bind", file.toString(), file.toString())));
        for (String name : List.of("hosts", "nsswitch.conf")) {
            line.addAll(List.of("--ro-bind", names.resolve(name).toString(), "/etc/" + name));
        }
        // for the kernel, the sandbox of a root is a root's: without this it could write to /proc/sys
        line.addAll(List.of("--remount-ro", "/proc", "--remount-ro", "/dev", "--remount-ro", "/"));
        line.addAll(List.of("--chdir", "/tmp"));
        line.add(prlimit);
        line.addAll(List.of("--data=500000000", "--nofile=1024", "--fsize=64000000", "--cpu=120", "--core=0"));
        if (!"root".equals(System.getProperty("user.name"))) {
            line.add("--nproc=300"); // threads; a root's are not counted, and there --data ends them
        }
        line.add(java.resolve("bin").resolve("java").toString());
        return line;
    }

    /** The C library and what else the JDK is linked with; no programs. */
    private static Stream<Path> libraries() {
        List<Path> found = new ArrayList<>(List.of(Path.of("/lib64"), Path.of("/usr/lib64")));
        for (String parent : List.of("/lib", "/usr/lib")) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of(parent), "*-linux-gnu*")) {
                folders.forEach(found::add);
            } catch (IOException e) {
                // this system has its libraries elsewhere
            }
        }
        return found.stream();
    }

    /** Debian keeps the files of a JDK's {@code conf} there. */
    private static Path settingsOf(Path java) {
        return Path.of("/etc", "java-" + Runtime.version().feature() + "-openjdk");
    }

    @Override
    public void close() {
        starter.shutdownNow();
        try {
            Folders.delete(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
