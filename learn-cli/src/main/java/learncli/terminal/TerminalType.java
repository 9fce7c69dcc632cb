package learncli.terminal;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.utils.InfoCmp;

/** What kind of terminal JLine is to draw in. */
public final class TerminalType {

    /** What nearly all terminals of today understand. */
    private static final String USUAL = "xterm-256color";

    private static final String LOG = "org.jline"; // JLine's warnings would stand in the middle of the screen

    private static final Logger JLINE = Logger.getLogger(LOG); // kept, so that it keeps its level

    private TerminalType() {}

    /**
     * The terminal's own name for itself; if nothing is known of it, the usual one. Newer terminals (kitty, ghostty,
     * alacritty, foot, wezterm) have names of which many systems have no description.
     *
     * @param term the variable TERM; may be null
     */
    public static String of(String term) throws InterruptedException {
        JLINE.setLevel(Level.OFF);
        if (term == null || term.isEmpty() || term.startsWith("dumb")) {
            return term;
        }
        try {
            InfoCmp.getInfoCmp(term); // JLine keeps what it has learnt, and will not ask again
            return term;
        } catch (IOException unknown) {
            return USUAL;
        }
    }
}
