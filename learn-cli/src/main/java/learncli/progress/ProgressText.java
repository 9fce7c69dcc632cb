package learncli.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text of the progress file: a heading, a line for each exercise, and a last line that says how many there are, so
 * that a file that was cut off is known for damaged.
 *
 * @param attempts those that could be read, by exercise
 * @param intact whether that is all there was
 */
record ProgressText(Map<String, Attempt> attempts, boolean intact) {

    private static final String HEADING = "progress 1, written by ./learn";
    private static final String END = "end ";

    static ProgressText parse(String text) {
        Map<String, Attempt> attempts = new TreeMap<>();
        List<String> lines = text.lines().toList();
        int others = 0;
        for (String line : lines) {
            Attempt attempt = Attempt.parse(line);
            if (attempt == null || attempts.put(attempt.id(), attempt) != null) {
                others++;
            }
        }
        boolean intact = others == 2
                && lines.get(0).equals(HEADING)
                && lines.get(lines.size() - 1).equals(END + attempts.size());
        return new ProgressText(attempts, intact);
    }

    static String of(Collection<Attempt> attempts) {
        return HEADING + "\n"
                + attempts.stream().map(attempt -> attempt.line() + "\n").collect(Collectors.joining()) + END
                + attempts.size() + "\n";
    }
}
