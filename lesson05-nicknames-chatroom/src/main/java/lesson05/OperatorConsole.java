package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import lesson05.terminal.Prompt;
import lesson05.terminal.Show;

/**
 * Lets the operator speak in the room: a line goes to everyone, {@code @NAME text} to one guest. When its input ends,
 * only the console ends, so the server can also run without a terminal.
 */
public final class OperatorConsole {

    private final Room room;
    private final Limits limits;
    private final Prompt prompt;
    private final PrintStream out;

    public OperatorConsole(Room room, Limits limits, InputStream in, PrintStream out) {
        this.room = room;
        this.limits = limits;
        this.prompt = new Prompt(in, out);
        this.out = out;
    }

    /** Passes on what the operator types; returns at the end of input. */
    void run() throws InterruptedException {
        out.println("Type a line to speak to everyone, or @NAME and a line to speak to one.");
        try {
            String line;
            while ((line = prompt.ask("")) != null) { // blocks until the operator presses Enter
                obey(line);
                room.awaitWriters(); // a pasted text must not overflow the outboxes of clients that read
            }
            out.println("The operator's console has ended; the server goes on until Ctrl-C.");
        } catch (UncheckedIOException e) {
            out.println("No operator: " + e.getCause().getMessage()); // the terminal is gone
        }
    }

    /** Does what one line of the operator asks for. */
    public void obey(String line) {
        if (line.getBytes(UTF_8).length > limits.lineBytes()) {
            out.println("Not sent: a line holds at most " + limits.lineBytes() + " bytes");
        } else if (line.startsWith("@")) {
            String[] nameAndText = line.substring(1).split(" ", 2);
            whisper(nameAndText[0], nameAndText.length == 2 ? nameAndText[1] : "");
        } else if (!line.isBlank()) { // Enter alone is no announcement
            room.announce(Show.text(line));
        }
    }

    private void whisper(String name, String text) {
        if (text.isBlank()) {
            out.println("Not sent: after @NAME and a space there must be a text");
        } else if (!room.whisper(name, Show.text(text))) {
            out.println("Not sent: there is no '" + Show.text(name) + "' in the room");
        }
    }
}
