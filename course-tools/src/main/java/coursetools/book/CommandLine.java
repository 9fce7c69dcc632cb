package coursetools.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a reader may type.
 *
 * @param line its line in the page
 * @param within whether it is in running text, where it may not be a command at all
 */
record CommandLine(String text, int line, boolean within) {

    private static final String PROMPT = "$ ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** The commands in a block: each line of {@code sh}, and after each prompt in {@code console}. */
    static List<CommandLine> in(Block block) {
        boolean console = block.language().equals("console");
        if (!console && !block.language().equals("sh")) {
            return List.of();
        }
        List<CommandLine> commands = new ArrayList<>();
        StringBuilder begun = new StringBuilder();
        for (int i = 0; i < block.text().size(); i++) {
            String line = block.text().get(i);
            if (begun.isEmpty() && console && !line.startsWith(PROMPT)) {
                continue;
            }
            String command = begun.isEmpty() && console ? line.substring(PROMPT.length()) : line;
            begun.append(begun.isEmpty() ? "" : " ")
                    .append(withoutRemark(command).replaceFirst("\\\\$", "").strip());
            if (!command.endsWith("\\")) {
                if (!begun.isEmpty()) {
                    commands.add(new CommandLine(begun.toString(), block.firstLine() + i, false));
                }
                begun.setLength(0);
            }
        }
        return commands;
    }

    private static String withoutRemark(String command) {
        return command.replaceFirst("(^|\\s)#.*$", "");
    }

    /** Its words, as a shell splits them; a setting before the command, {@code NO_COLOR=1}, is left out. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        while (!words.isEmpty() && words.get(0).matches("[A-Z_]+=.*")) {
            words.remove(0);
        }
        return words;
    }
}
