package learncli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.grading.Outcome;
import learncli.terminal.Clean;

/**
 * The compiler's first errors: one missing brace can cause dozens, and only the first of them helps. Its warnings are left
 * out.
 */
final class FewErrors {

    private static final int MOST = 3;
    private static final Pattern BEGINNING = Pattern.compile(".*\\.java:\\d+: (error|warning): .*");
    private static final Pattern COUNT = Pattern.compile("\\d+ errors?");
    private static final Pattern WARNINGS = Pattern.compile("\\d+ warnings?"); // their count, after that of the errors

    private FewErrors() {}

    /** What the compiler said, with the errors after the third left out and counted. */
    static List<String> of(Outcome outcome) {
        List<String> few = new ArrayList<>();
        int errors = 0;
        boolean shown = true;
        for (String line : Clean.whole(outcome.wrong()).lines().toList()) {
            Matcher beginning = BEGINNING.matcher(line);
            if (beginning.matches()) {
                boolean isError = beginning.group(1).equals("error");
                errors += isError ? 1 : 0;
                shown = isError && errors <= MOST;
            } else if (COUNT.matcher(line).matches()) {
                shown = true;
                if (errors > MOST) {
                    few.add("(" + (errors - MOST) + " more, perhaps caused by the first; to see all: ./learn check "
                            + outcome.exercise().id() + " --verbose)");
                }
            }
            if (shown && !WARNINGS.matcher(line).matches()) {
                few.add(line);
            }
        }
        return few;
    }
}
