package learncli.watch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.ShutdownHooks;

/** Takes over the terminal in which the program was started, and sees to it that it is given back. */
final class Takeover {

    /**
     * How JLine asks a terminal. On Unix by {@code stty}, as a shell script would: native code draws a warning from newer
     * JDKs, in the middle of the screen. Windows has no other way.
     */
    private static final String PROVIDER = System.getProperty("os.name").startsWith("Windows") ? "jni" : "exec";

    private Takeover() {}

    /** Tells keys, and that the size has changed; null if one can't draw in the terminal. */
    static FullScreen of(Consumer<Event> tell) throws IOException {
        AtomicReference<FullScreen> screen = new AtomicReference<>();
        // Run when the program is ended by Ctrl-C or kill: in the order in which they were added, so before JLine's own
        // hook, which closes the terminal.
        ShutdownHooks.add(() -> {
            if (screen.get() != null) {
                screen.get().close();
            }
        });
        Terminal terminal = TerminalBuilder.builder()
                .provider(PROVIDER)
                .nativeSignals(false) // else Ctrl-C would end the JVM at once, without that hook
                .dumb(true)
                .build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return null;
        }
        screen.set(new FullScreen(terminal));
        terminal.handle(Signal.WINCH, signal -> tell.accept(new Event.Resized()));
        screen.get().open();
        Keys.tell(terminal, tell);
        return screen.get();
    }
}
