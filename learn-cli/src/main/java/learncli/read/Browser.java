package learncli.read;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** The user's browser. */
public final class Browser {

    private Browser() {}

    /** Shows a page, and doesn't wait for it. Returns false if this system has nothing that would show it. */
    public static boolean open(URI page) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String address = page.toString();
        if (system.startsWith("windows")) {
            return starts("rundll32", "url.dll,FileProtocolHandler", address);
        } else if (system.startsWith("mac")) {
            return starts("open", address);
        }
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return screen && starts("xdg-open", address); // without a screen it may start a browser in the terminal
    }

    private static boolean starts(String... command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) { // there is no such command
            return false;
        }
    }
}
