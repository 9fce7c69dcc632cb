package learncli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text as it stands in a README, for a terminal: its paragraphs are wrapped anew, and code is set off by a margin. */
public final class Wrapped {

    public static final int WIDEST = 100; // columns; longer lines are hard to read
    private static final String FENCE = "```";
    private static final String CODE_MARGIN = "    ";

    private Wrapped() {}

    /** The lines of {@code text}, at most 100 columns long but for code and very long words. */
    public static List<String> lines(String text) {
        return lines(text, WIDEST);
    }

    /** The lines of {@code text}, at most {@code width} columns long but for code and very long words. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        boolean inCode = false;
        boolean goesOn = false; // whether the next line belongs to the paragraph that ends with the last one
        for (String line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                inCode = !inCode;
                goesOn = false;
            } else if (inCode || line.isBlank()) {
                lines.add((inCode ? CODE_MARGIN + line : line).stripTrailing());
                goesOn = false;
            } else {
                if (!goesOn || line.matches("\\s*([-*]|\\d+\\.) .*")) {
                    lines.add("");
                }
                addWords(line, width, lines);
                goesOn = true;
            }
        }
        return lines;
    }

    private static void addWords(String text, int width, List<String> lines) {
        for (String word : text.strip().split(" +")) {
            String last = lines.get(lines.size() - 1);
            if (last.isEmpty()) {
                lines.set(lines.size() - 1, word);
            } else if (last.length() + 1 + word.length() <= width) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
    }
}
