package coursetools.book;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes from a program's output what differs from run to run, and nothing else. Two texts that are equal afterwards
 * count as the same. It removes:
 *
 * <ul>
 *   <li>the port after an address, {@code 127.0.0.1:40123}, {@code [::1]:40123}, even after a space, as in the
 *       arguments of a client;
 *   <li>after the word "port", a port from 1024 on;
 *   <li>a duration in nano-, micro- or milliseconds, or in seconds with a fraction, {@code waited 8 ms}, {@code 1.5 s},
 *       and the spaces that fill a table's column before it; not after "for" and "within", because
 *       {@code stays for 300 ms} wasn't measured;
 *   <li>the figures that the course's programs measure: how many datagrams arrived ({@code finds 8 of them}), how many
 *       lines were heard or said ({@code hears 13 lines}, {@code 74 times}), how many processors there are, and what
 *       {@code RaceLab}'s unlocked counter counted and lost.
 * </ul>
 *
 * <p>Spaces at the end of a line and empty lines at the end of the text don't count either.
 */
final class Normal {

    private record Rule(Pattern pattern, String replacement) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+\\]|\\blocalhost)([: ])\\d{4,5}\\b",
                    "$1$2PORT"),
            rule("\\b([Pp]ort) (?:[1-9]\\d{4}|10[2-9]\\d|102[4-9]|1[1-9]\\d\\d|[2-9]\\d{3})\\b", "$1 PORT"),
            rule(
                    "(?<!\\bfor|\\bwithin|\\d| ) *(?<![\\d.,])(?:[\\d,]+(?:\\.\\d+)? (ns|µs|ms)|[\\d,]+\\.\\d+ (s))\\b",
                    " TIME $1$2"),
            rule("\\bfinds [\\d,]+ of them", "finds COUNT of them"),
            rule("\\bhears [\\d,]+ lines", "hears COUNT lines"),
            rule(", [\\d,]+ times\\b", ", COUNT times"),
            rule("\\bprocessors: \\d+", "processors: COUNT"),
            rule("^( *unlocked +\\d+) +\\d+ +\\d+$", "$1 COUNT COUNT"));

    private Normal() {}

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** The lines of a text, as they are compared. */
    static List<String> lines(String text) {
        return text.stripTrailing().lines().map(Normal::line).toList();
    }

    private static String line(String line) {
        String result = line.stripTrailing();
        for (Rule rule : RULES) {
            result = rule.pattern().matcher(result).replaceAll(rule.replacement());
        }
        return result;
    }
}
