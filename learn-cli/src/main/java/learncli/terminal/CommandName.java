package learncli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name by which the user started this command. Texts say {@code ./learn}, which works only in the course's folder. */
public final class CommandName {

    private static final String USUAL = "./learn";
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w./])\\./learn(?![\\w/-])");

    private CommandName() {}

    /** The text with the name that works where the user is. */
    public static String in(String text) {
        return as(System.getProperty("learn.command", USUAL), text); // set by the launcher
    }

    static String as(String name, String text) {
        if (name.equals(USUAL) || !text.contains(USUAL)) {
            return text;
        }
        String typed = name.matches("[\\w./~+@%:,-]+") ? name : "'" + name.replace("'", "'\\''") + "'"; // for a shell
        return COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(typed));
    }
}
