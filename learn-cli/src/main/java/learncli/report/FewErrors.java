package learncli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import learncli.grading.Outcome;

/** The compiler's first errors: one missing brace can cause dozens, and only the first of them helps. */
final class FewErrors {

    private static final int MOST = 3;
    private static final Pattern BEGINNING = Pattern.compile(".*\\.java:\\d+: (?:error|warning): .*");
    private static final Pattern COUNT = Pattern.compile("\\d+ (?:error|warning)s?");

    private FewErrors() {}

    /** What the compiler said, with the errors after the third left out and counted. */
    static List<String> of(Outcome outcome) {
        List<String> few = new ArrayList<>();
        int errors = 0;
        boolean withinErrors = false;
        for (String line : outcome.wrong().lines().toList()) {
            if (BEGINNING.matcher(line).matches()) {
                withinErrors = true;
                errors++;
            } else if (COUNT.matcher(line).matches()) {
                withinErrors = false;
                if (errors > MOST) {
                    few.add("(" + (errors - MOST) + " more, perhaps caused by the first; to see all: ./learn check "
                            + outcome.exercise().id() + " --verbose)");
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
