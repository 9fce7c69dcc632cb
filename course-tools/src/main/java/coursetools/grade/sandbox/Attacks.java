package coursetools.grade.sandbox;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The main class of a JVM that tries to get out of the sandbox, and prints a line for each way that worked. None of them does
 * any harm. Arguments: a folder that must not be seen, a port that must not be reached, and the name of a file, which it tries
 * to write: the sandbox may have folders of its own, so only {@link SelfAttack} can see whether the file is outside.
 */
final class Attacks {

    /** The last line: every attack was tried. */
    static final String DONE = "tried all";

    private static final Set<String> VARIABLES = Set.of("PWD", "LC_ALL"); // of the sandbox itself
    private static final int OWN_PROCESSES = 2; // bwrap's, and this one

    private Attacks() {}

    /** Something that must not work. */
    private interface Attack {
        boolean works() throws IOException;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        writeInto(folders(folder), arguments[2]);
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("read the course", () -> Files.exists(folder.resolve("pom.xml")));
        attacks.put("change the system's settings", Attacks::opensSettings);
        attacks.put("connect to another program", () -> connects(port));
        attacks.put(
                "start a program", () -> new ProcessBuilder("/bin/true").start().pid() > 0);
        attacks.put("see other programs", () -> ProcessHandle.allProcesses().count() > OWN_PROCESSES);
        attacks.put(
                "see the environment",
                () -> !VARIABLES.containsAll(System.getenv().keySet()));
        attacks.forEach((what, attack) -> {
            if (works(attack)) {
                System.out.println(what);
            }
        });
        System.out.println(DONE);
    }

    private static boolean works(Attack attack) {
        try {
            return attack.works();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Where a file must not appear. */
    static List<Path> folders(Path course) {
        return List.of(course, Path.of("/var/tmp"), Path.of("/"));
    }

    private static void writeInto(List<Path> folders, String name) {
        for (Path folder : folders) {
            try {
                Files.createFile(folder.resolve(name));
            } catch (IOException e) {
                // as it should be
            }
        }
    }

    /** Opens one to write to, and writes nothing. */
    private static boolean opensSettings() throws IOException {
        try (FileOutputStream setting = new FileOutputStream("/proc/sys/kernel/core_pattern", true)) {
            return setting.getFD().valid();
        }
    }

    private static boolean connects(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}
