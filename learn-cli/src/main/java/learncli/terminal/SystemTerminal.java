package learncli.terminal;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal in which the program was started, for JLine to draw in. */
public final class SystemTerminal {

    /**
     * How JLine asks a terminal. On Unix by {@code stty}, as a shell script would: native code draws a warning from newer
     * JDKs, in the middle of the screen. Windows has no other way.
     */
    private static final String PROVIDER = System.getProperty("os.name").startsWith("Windows") ? "jni" : "exec";

    private SystemTerminal() {}

    /** Null if one can't draw in it. */
    public static Terminal open() throws IOException, InterruptedException {
        Terminal terminal = TerminalBuilder.builder()
                .provider(PROVIDER)
                .type(TerminalType.of(System.getenv("TERM")))
                .nativeSignals(false) // else Ctrl-C would end the JVM at once, without its shutdown hooks
                .dumb(true)
                .build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return null;
        }
        return terminal;
    }
}
