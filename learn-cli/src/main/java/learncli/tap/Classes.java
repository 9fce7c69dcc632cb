package learncli.tap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads what a tap needs before clients come. A class is read from a file, which fails when clients have taken the last
 * file descriptor. And to close its first socket the JDK needs a descriptor itself: without one, no socket is ever closed.
 */
final class Classes {

    private Classes() {}

    static void load() throws IOException {
        haveAConversation();
        String packageName = Classes.class.getPackageName();
        try {
            Path place = Path.of(Classes.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (String name : namesIn(place.resolve(packageName.replace('.', '/')))) {
                Class.forName(packageName + "." + name);
            }
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IOException("the tap's classes can't be loaded: " + e, e);
        }
    }

    private static void haveAConversation() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 1, here);
                Socket client = new Socket(here, listener.getLocalPort());
                Socket server = listener.accept()) {
            client.getOutputStream().write('x');
            client.shutdownOutput();
            server.getInputStream().readAllBytes();
            server.setSoLinger(true, 0);
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(); // the classes are in a jar, which is open already
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> name.replaceFirst("\\.class$", ""))
                    .toList();
        }
    }
}
