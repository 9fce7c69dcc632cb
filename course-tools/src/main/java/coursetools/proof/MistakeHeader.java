package coursetools.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a mistake say.
 *
 * @param caughtBy the numbers of the tasks that fail
 * @param breaks the rules that it breaks, such as {@code R3}; empty if it doesn't say
 */
record MistakeHeader(Set<Integer> caughtBy, Set<String> breaks) {

    private static final Pattern HEADER = Pattern.compile(
            "(?:// needs: \\d+\n)?// believes: [^\n]+\n(?:// [^\n]+\n)*?// caught by: (?<numbers>\\d+(?:, \\d+)*)\n"
                    + "(?:// breaks: (?<rules>R\\d+(?:, R\\d+)*)\n)?(?!// breaks:).*",
            Pattern.DOTALL);

    /** Reads a file's first lines; {@code IllegalArgumentException} says what is wrong with them. */
    static MistakeHeader in(List<String> lines) {
        Matcher header = HEADER.matcher(String.join("\n", lines) + "\n");
        if (!header.matches()) {
            throw new IllegalArgumentException(
                    "must begin with '// believes: ...', then '// caught by: 1, 3' and '// breaks: R3', and begins with '"
                            + (lines.isEmpty() ? "" : lines.get(0)) + "'");
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String number : header.group("numbers").split(", ")) {
            numbers.add(Integer.valueOf(number));
        }
        String rules = header.group("rules");
        return new MistakeHeader(numbers, rules == null ? Set.of() : new TreeSet<>(List.of(rules.split(", "))));
    }
}
