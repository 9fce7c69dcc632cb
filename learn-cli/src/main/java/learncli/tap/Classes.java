package learncli.tap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be loaded before there is a client. Each of the tap's classes is a file: when clients have taken the last
 * descriptor, one that is needed for the first time can't be read. And the JDK needs a descriptor of its own when the first
 * socket is closed; if it has none then, no socket is ever closed.
 */
final class Classes {

    private Classes() {}

    static void load() throws IOException {
        haveAConversation();
        URL location = Classes.class.getProtectionDomain().getCodeSource().getLocation();
        String packageName = Classes.class.getPackageName();
        try {
            Path folder = Path.of(location.toURI()).resolve(packageName.replace('.', '/'));
            for (String file : namesIn(folder)) {
                Class.forName(packageName + "." + file.replaceFirst("\\.class$", ""));
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
            return List.of(); // they are in a jar, which is open already
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .toList();
        }
    }
}
