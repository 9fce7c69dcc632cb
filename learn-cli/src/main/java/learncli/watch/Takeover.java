package learncli.watch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import learncli.terminal.Shutdown;
import learncli.terminal.SystemTerminal;
import learncli.terminal.Trouble;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.ShutdownHooks;

/** Takes over the terminal in which the program was started, and sees to it that it is given back. */
final class Takeover {

    private Takeover() {}

    /** Tells keys, and that the size has changed; null if one can't draw in the terminal. */
    static FullScreen of(Consumer<Event> tell) throws InterruptedException {
        AtomicReference<FullScreen> screen = new AtomicReference<>();
        try {
            return open(screen, tell);
        } catch (IOException | RuntimeException | Error e) { // JLine throws an IOError if stty is killed
            Shutdown.awaitIfBegun();
            throw Trouble.failed("This terminal can't be drawn in: " + e + "\nPlain lines: ./learn watch | cat", e);
        }
    }

    private static FullScreen open(AtomicReference<FullScreen> screen, Consumer<Event> tell)
            throws IOException, InterruptedException {
        // Run when the program is ended by Ctrl-C or kill: in the order in which they were added, so before JLine's own
        // hook, which closes the terminal.
        ShutdownHooks.add(() -> {
            if (screen.get() != null) {
                screen.get().close();
            }
        });
        Terminal terminal = SystemTerminal.open();
        if (terminal == null) {
            Shutdown.awaitIfBegun(); // perhaps the terminal could only not be asked
            return null;
        }
        screen.set(new FullScreen(terminal));
        terminal.handle(Signal.WINCH, signal -> tell.accept(new Event.Resized()));
        screen.get().open();
        Keys.tell(terminal, tell);
        return screen.get();
    }
}
