package coursetools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.terminal.Trouble;

/** Puts what was measured into a section of a page, in place of what was measured before. */
public final class Pasted {

    /** The section that most pages have for it. */
    public static final String SECTION = "Measured";

    private static final String END = "\n## ";

    private Pasted() {}

    /** Fails before anything is measured if the page or the section doesn't exist. */
    public static void check(Path page, String section) throws IOException {
        if (!Files.exists(page)) {
            throw Trouble.wrongCommand("There is no " + page + ".");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(heading(section));
        if (begin < 0 || text.indexOf(END, begin + 1) < 0) {
            throw Trouble.wrongCommand(page + " has no section \"" + section + "\" with another one after it.");
        }
    }

    public static void into(Path page, String section, String measured) throws IOException {
        check(page, section);
        String text = Files.readString(page);
        int begin = text.indexOf(heading(section)) + heading(section).length();
        int end = text.indexOf(END, begin);
        Files.writeString(page, text.substring(0, begin) + "\n" + measured + text.substring(end));
    }

    private static String heading(String section) {
        return "\n## " + section + "\n";
    }
}
