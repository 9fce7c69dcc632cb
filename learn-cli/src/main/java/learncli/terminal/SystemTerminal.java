package learncli.terminal;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** The terminal in which this program was started. */
public final class SystemTerminal {

    /**
     * How JLine talks to the terminal. On Unix it runs {@code stty}, because newer JDKs warn of native code, in the middle
     * of the screen. Windows has no other way.
     */
    private static final String PROVIDER = System.getProperty("os.name").startsWith("Windows") ? "jni" : "exec";

    private static final String USUAL = "xterm-256color"; // nearly all terminals understand it

    private static final Logger JLINE = Logger.getLogger("org.jline"); // kept here, or it would forget its level

    private SystemTerminal() {}

    /** Opens it for JLine; null if one can't draw in it. */
    public static Terminal open() throws IOException, InterruptedException {
        JLINE.setLevel(Level.OFF); // its warnings would appear in the middle of the screen
        Terminal terminal = TerminalBuilder.builder()
                .provider(PROVIDER)
                .type(known(System.getenv("TERM")))
                .nativeSignals(false) // otherwise Ctrl-C would end the JVM without its shutdown hooks
                .dumb(true)
                .build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return null;
        }
        return terminal;
    }

    /**
     * A type that the system has a description of. Many systems have none of newer terminals, such as kitty or ghostty.
     */
    static String known(String term) throws InterruptedException {
        if (term == null || term.isEmpty() || term.startsWith(Terminal.TYPE_DUMB)) {
            return term;
        }
        try {
            InfoCmp.getInfoCmp(term); // JLine keeps the answer
            return term;
        } catch (IOException unknown) {
            return USUAL;
        }
    }
}
