package learncli.watch;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Reads the keys that are pressed, in a thread of its own. */
final class Keys {

    private static final char ESCAPE = 27;
    private static final int REST_OF_A_KEY = 20; // milliseconds

    private Keys() {}

    /** Tells each key, until the terminal is closed. */
    static void tell(Terminal terminal, Consumer<Event> tell) {
        Thread reader = new Thread(() -> readAll(terminal.reader(), tell), "learn-keys");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readAll(NonBlockingReader reader, Consumer<Event> tell) {
        try {
            for (int key = reader.read(); key >= 0; key = reader.read()) {
                if (key == ESCAPE) {
                    skipTheRest(reader);
                } else {
                    tell.accept(new Event.Key((char) key));
                }
            }
        } catch (IOException e) {
            // closed: by us, or the window is gone
        }
        tell.accept(new Event.Ended());
    }

    /** An arrow key, say, sends an escape character, {@code [} and others behind it, which are no keys: ECMA-48. */
    private static void skipTheRest(NonBlockingReader reader) throws IOException {
        int next = reader.read(REST_OF_A_KEY);
        if (next == 'O') {
            reader.read(REST_OF_A_KEY);
        } else if (next == '[') {
            do {
                next = reader.read(REST_OF_A_KEY);
            } while (next >= ' ' && next < '@'); // parameters; then comes the last one
        }
    }
}
