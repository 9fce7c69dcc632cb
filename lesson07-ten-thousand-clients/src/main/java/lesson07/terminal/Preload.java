package lesson07.terminal;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads a program's classes before it starts. Java loads a class when it is first used, and from a folder that takes a
 * file descriptor. If a server's clients hold all of them by then, loading fails, and Java never tries again: see
 * NoClassDefFoundError in the failure atlas.
 */
final class Preload {

    private Preload() {}

    /** Loads the lesson's classes, and what the JDK needs to close a socket. */
    static void allClasses() {
        try {
            new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).close(); // Java's first close() takes a descriptor
            load();
        } catch (IOException e) {
            // There is no descriptor even now. The program will say so when it needs one.
        }
    }

    private static void load() throws IOException {
        CodeSource source = Preload.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return; // they are in memory
        }
        Path folder = Path.of(URI.create(source.getLocation().toString()));
        if (Files.isDirectory(folder)) { // and not a jar, which stays open
            for (Path file : classFiles(folder)) {
                load(folder.relativize(file).toString());
            }
        }
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        String lesson = Preload.class.getPackageName().replaceFirst("\\..*", "");
        try (Stream<Path> files = Files.walk(folder.resolve(lesson))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
        try {
            Class.forName(name, false, Preload.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e); // it was there a moment ago
        }
    }
}
