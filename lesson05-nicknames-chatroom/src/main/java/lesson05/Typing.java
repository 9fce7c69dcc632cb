package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import lesson05.terminal.Prompt;

/** The user's side of {@link ChatClient}: sends what the user types, in a thread of its own. */
final class Typing {

    private final Watchdog.Client server;
    private final Waits waits;
    private final Prompt prompt;
    private final PrintStream out;
    private final Thread thread = new Thread(this::type, "typing");

    private volatile boolean asking; // the cursor is after a question; volatile, because the other thread reads these
    private volatile boolean userHasLeft;

    Typing(Watchdog.Client server, Waits waits, Prompt prompt, PrintStream out) {
        this.server = server;
        this.waits = waits;
        this.prompt = prompt;
        this.out = out;
    }

    void start() {
        thread.setDaemon(true); // the program may end while this thread waits for the user
        thread.start();
    }

    /** The conversation is over. */
    void end() {
        thread.interrupt();
    }

    /** Shows a line of the server, on a line of its own. */
    void show(String text) {
        // In one piece, so that nothing gets in between.
        out.println(asking ? System.lineSeparator() + text : text);
    }

    boolean userHasLeft() {
        return userHasLeft;
    }

    /** The reason why the conversation ended with {@code e}. */
    IOException explain(IOException e) {
        return server.late ? new IOException("it did not read for " + Limits.inWords(waits.write()), e) : e;
    }

    private void type() {
        try {
            out.println("To leave, type /quit or press Ctrl-D. To see who is in the room, type /who.");
            String line = ask("Choose your nickname: ");
            while (line != null && !line.equals("/quit")) {
                server.write((line + "\n").getBytes(UTF_8)); // blocks while the server doesn't read
                line = ask("");
            }
            userHasLeft = true;
            // The server now sends what it owes us, ends its side, and end() interrupts the sleep. If not, we close.
            server.socket.shutdownOutput();
            Thread.sleep(waits.farewell().toMillis());
            server.close();
        } catch (IOException e) {
            // The server is gone. The thread that shows its lines finds out as well, and says so.
        } catch (InterruptedException e) {
            // end() was called.
        }
    }

    /** The user's next line; null at the end of input, and if there is no input to read. */
    private String ask(String question) {
        asking = !question.isEmpty();
        try {
            return prompt.ask(question); // blocks until the user presses Enter
        } catch (UncheckedIOException e) {
            return null;
        } finally {
            asking = false;
        }
    }
}
