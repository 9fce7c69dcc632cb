package coursetools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.terminal.Trouble;

/** Puts what was measured into a page's section "Measured", in place of what was measured before. */
public final class Pasted {

    private static final String BEGIN = "\n## Measured\n";
    private static final String END = "\n## ";

    private Pasted() {}

    /** Fails before anything is measured if the page or its section doesn't exist. */
    public static void check(Path page) throws IOException {
        if (!Files.exists(page)) {
            throw Trouble.wrongCommand("There is no " + page + ".");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END, begin + 1) < 0) {
            throw Trouble.wrongCommand(page + " has no section \"Measured\" with another one after it.");
        }
    }

    public static void into(Path page, String measured) throws IOException {
        check(page);
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        Files.writeString(page, text.substring(0, begin) + "\n" + measured + text.substring(end));
    }
}
