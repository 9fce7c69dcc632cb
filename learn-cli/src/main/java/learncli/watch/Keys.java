package learncli.watch;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Reads the keys that the user presses. */
final class Keys {

    private static final char ESCAPE = 27;
    private static final int REST_OF_A_KEY = 20; // milliseconds

    private Keys() {}

    /** Tells each key in a thread of its own, until the terminal is closed. */
    static void read(Terminal terminal, Consumer<Event> tell) {
        Thread reader = new Thread(() -> readAll(terminal.reader(), tell), "learn-keys");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readAll(NonBlockingReader reader, Consumer<Event> tell) {
        try {
            for (int key = reader.read(); key >= 0; key = reader.read()) { // blocks until a key is pressed
                if (key == ESCAPE) {
                    skipTheRest(reader);
                } else {
                    tell.accept(new Event.KeyPressed((char) key));
                }
            }
        } catch (IOException e) {
            // we have closed the terminal, or its window is gone
        }
        tell.accept(new Event.Ended());
    }

    /** An arrow key, for example, sends an escape character, {@code [} and more (ECMA-48). */
    private static void skipTheRest(NonBlockingReader reader) throws IOException {
        int next = reader.read(REST_OF_A_KEY);
        if (next == 'O') {
            reader.read(REST_OF_A_KEY);
        } else if (next == '[') {
            do {
                next = reader.read(REST_OF_A_KEY);
            } while (next >= ' ' && next < '@'); // parameters, before the last character
        }
    }
}
