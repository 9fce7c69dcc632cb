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

/** Opens a {@link FullScreen} in the terminal in which the program was started. */
final class ScreenOpener {

    private ScreenOpener() {}

    /** Tells keys and changes of size; returns null if the terminal can't be drawn in. */
    static FullScreen open(Consumer<Event> tell) throws InterruptedException {
        try {
            return takeOver(tell);
        } catch (IOException | RuntimeException | Error e) { // JLine throws an IOError if Ctrl-C ends its stty
            Shutdown.awaitIfBegun();
            throw Trouble.failed("This terminal can't be drawn in: " + e + "\nPlain lines: ./learn watch | cat", e);
        }
    }

    private static FullScreen takeOver(Consumer<Event> tell) throws IOException, InterruptedException {
        AtomicReference<FullScreen> screen = new AtomicReference<>();
        // Ctrl-C and kill run these hooks in the order in which they were added: ours must come before JLine's, which
        // closes the terminal.
        ShutdownHooks.add(() -> {
            if (screen.get() != null) {
                screen.get().close();
            }
        });
        Terminal terminal = SystemTerminal.open();
        if (terminal == null) {
            Shutdown.awaitIfBegun(); // Ctrl-C may have ended the stty that asks the terminal
            return null;
        }
        screen.set(new FullScreen(terminal));
        terminal.handle(Signal.WINCH, signal -> tell.accept(new Event.Resized()));
        screen.get().open();
        Keys.read(terminal, tell);
        return screen.get();
    }
}
