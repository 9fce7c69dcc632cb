package coursetools.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a mistake say.
 *
 * @param believes what its author believed
 * @param caughtBy the numbers of the tasks that fail
 */
record Header(String believes, Set<Integer> caughtBy) {

    private static final Pattern HEADER = Pattern.compile(
            "(?:// needs: \\d+\n)?// believes: (?<believes>[^\n]+\n(?:// [^\n]+\n)*?)// caught by: (?<numbers>\\d+(?:, \\d+)*)\n.*",
            Pattern.DOTALL);

    /** Reads a file's first lines; {@code IllegalArgumentException} says what is wrong with them. */
    static Header in(List<String> lines) {
        Matcher header = HEADER.matcher(String.join("\n", lines) + "\n");
        if (!header.matches()) {
            throw new IllegalArgumentException(
                    "must begin with '// believes: ...' and then '// caught by: 1, 3', and begins with '"
                            + (lines.isEmpty() ? "" : lines.get(0)) + "'");
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String number : header.group("numbers").split(", ")) {
            numbers.add(Integer.valueOf(number));
        }
        String believes = header.group("believes").replaceAll("\n// ", " ").strip();
        return new Header(believes, numbers);
    }
}
