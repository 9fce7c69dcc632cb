package learncli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The compiler's errors, the first few of them: one missing brace can make dozens, of which only the first helps, and it
 * would be far off the screen.
 */
final class FewErrors {

    private static final int MOST = 3;
    private static final Pattern BEGINNING = Pattern.compile(".*\\.java:\\d+: (?:error|warning): .*");
    private static final Pattern COUNT = Pattern.compile("\\d+ (?:error|warning)s?");

    private FewErrors() {}

    /** The lines of {@code text}, without the errors from the fourth on, which are counted. */
    static List<String> of(List<String> text) {
        List<String> few = new ArrayList<>();
        int errors = 0;
        boolean withinErrors = false;
        for (String line : text) {
            if (BEGINNING.matcher(line).matches()) {
                withinErrors = true;
                errors++;
            } else if (COUNT.matcher(line).matches()) {
                withinErrors = false;
                if (errors > MOST) {
                    few.add("(" + (errors - MOST) + " more, which may come of the first; --verbose shows them)");
                    errors = 0;
                }
            }
            if (!withinErrors || errors <= MOST) {
                few.add(line);
            }
        }
        return few;
    }
}
