package coursetools.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learncli.grading.Libraries;
import learncli.grading.TemporaryFolder;

/** The command that starts a JVM in a sandbox: what it sees of this machine, and how much it may use. */
final class BubblewrapCommand implements AutoCloseable {

    private static final long LARGEST_FOLDER = 16 << 20; // bytes

    private final TemporaryFolder names = new TemporaryFolder(); // what /etc says about names of machines

    BubblewrapCommand() {
        try {
            Files.writeString(names.path().resolve("hosts"), "127.0.0.1 localhost sandbox\n::1 localhost\n");
            Files.writeString(names.path().resolve("nsswitch.conf"), "hosts: files\n"); // no name server is asked
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the three programs that it takes are there. */
    static boolean isInstalled() {
        return Stream.of("bwrap", "prlimit", "taskset")
                .allMatch(name -> program(name).isPresent());
    }

    private static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String required(String name) {
        return program(name).orElseThrow().toString();
    }

    /** The command up to the arguments of the JVM, which runs on this processor. */
    List<String> on(int processor) {
        List<String> line = new ArrayList<>();
        line.addAll(List.of(required("taskset"), "--cpu-list", "" + processor, required("bwrap")));
        line.addAll(List.of("--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534"));
        line.addAll(List.of("--cap-drop", "ALL", "--new-session", "--die-with-parent", "--hostname", "sandbox"));
        line.addAll(List.of("--clearenv", "--setenv", "LC_ALL", "C.UTF-8"));
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        line.addAll(List.of("--size", "" + LARGEST_FOLDER, "--tmpfs", "/tmp"));
        String prlimit = required("prlimit");
        Path java = Path.of(System.getProperty("java.home"));
        Stream.of(libraries(), Stream.of(Path.of(prlimit), java, settingsOf(java)), Libraries.all())
                .flatMap(files -> files)
                .filter(Files::exists)
                .forEach(file -> line.addAll(List.of("--ro-bind", file.toString(), file.toString())));
        for (String name : List.of("hosts", "nsswitch.conf")) {
            line.addAll(List.of("--ro-bind", names.path().resolve(name).toString(), "/etc/" + name));
        }
        // for the kernel, the sandbox of a root is a root's: without this it could write to /proc/sys
        line.addAll(List.of("--remount-ro", "/proc", "--remount-ro", "/dev", "--remount-ro", "/"));
        line.addAll(List.of("--chdir", "/tmp"));
        line.add(prlimit);
        // data: 256 MB of heap, 500 threads with a stack of 1 MB each, and what the JVM needs for itself
        line.addAll(List.of("--data=1000000000", "--nofile=1024", "--fsize=64000000", "--cpu=120", "--core=0"));
        if (!"root".equals(System.getProperty("user.name"))) {
            line.add("--nproc=1000"); // threads; a root's are not counted, and there --data ends them
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
        names.close();
    }
}
