package learncli.watch;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import learncli.Exercises;
import learncli.Outcome;
import learncli.Report;
import learncli.Sheet;
import learncli.grading.Place;
import learncli.progress.Attempt;
import learncli.progress.Progress;
import learncli.progress.Standing;

/**
 * The texts of a session.
 *
 * @param seen how a file is named for the user
 * @param prose makes text from a README fit for where it is shown
 */
record Pages(
        Exercises exercises,
        Progress progress,
        Report report,
        Function<Path, String> seen,
        UnaryOperator<List<String>> prose) {

    /** The status while a check is under way. */
    static final String CHECKING = "checking ...";

    /** The same after some seconds: the first check takes so long, or a class that hangs. */
    static final String STILL_CHECKING = "still checking ... (a task that does not end is stopped after 2 s)";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** For an exercise that is watched from now on. */
    Page opened(Place place) {
        return page(place, task(place), CHECKING, 0);
    }

    /** For a class that was checked. */
    Page verdict(Outcome outcome) {
        return page(outcome.place(), report.lines(outcome), checked(outcome), 0);
    }

    /** For a class that was checked and found right; the next exercise is watched from now on, if there is one. */
    Page solved(Outcome outcome, Optional<Place> next) {
        List<String> body = new ArrayList<>(report.lines(outcome));
        int seen = body.size();
        body.add("");
        body.addAll(learnt(outcome.place()));
        body.add("");
        if (next.isPresent()) {
            body.add("Next:");
            body.addAll(task(next.get()));
        } else if (solvedOnes() == exercises.all().size()) {
            body.add("You have solved all the exercises.");
        }
        Place watched = next.orElse(outcome.place());
        return page(watched, body, "watching " + name(watched) + (next.isPresent() ? " now" : " still"), seen);
    }

    private List<String> learnt(Place place) {
        List<String> lines = report.learnt(place); // a heading, then the text
        List<String> joined = new ArrayList<>(lines.subList(0, Math.min(1, lines.size())));
        joined.addAll(prose.apply(lines.subList(joined.size(), lines.size())));
        return joined;
    }

    /** Hint {@code number}; behind the last one, all of them. */
    Page hint(Place place, int number) {
        List<String> hints = Sheet.of(place).hints();
        List<String> body = new ArrayList<>();
        for (int i = 1; i <= hints.size(); i++) {
            if (i == number || number > hints.size()) {
                body.add("Hint " + i + " of " + hints.size());
                prose.apply(hints.get(i - 1).lines().toList()).forEach(line -> body.add("  " + line));
                body.add("");
            }
        }
        String status = hints.isEmpty()
                ? "The task of this exercise has no hints."
                : number < hints.size() ? "h: the next hint; any other key: back" : "any key: back";
        return page(place, body, status, Page.NO_NEWS);
    }

    /** All the exercises, and how far each is. */
    Page list(Place place) {
        Map<String, Attempt> attempts = progress.attempts();
        List<String> body = new ArrayList<>();
        for (Place other : exercises.all()) {
            Standing standing = Standing.of(other, attempts);
            body.add(String.format(
                    "%s %-4s %-16s %-12s %s",
                    other.equals(place) ? ">" : " ",
                    other.id(),
                    other.className(),
                    standing.state().inWords(),
                    Sheet.of(other).title()));
        }
        return page(place, body, "n and p go from one to the next; any other key: back", Page.NO_NEWS);
    }

    private List<String> task(Place place) {
        String title = Sheet.of(place).title();
        return List.of(
                name(place) + (title.isEmpty() ? "" : ": " + title),
                "  read    " + seen.apply(Sheet.file(place)),
                "  write   " + seen.apply(place.learnersFile()),
                "Each time you save it, it is checked.");
    }

    private Page page(Place place, List<String> body, String status, int newsFrom) {
        String heading = "watching " + name(place) + ", " + solvedOnes() + " of "
                + exercises.all().size() + " exercises solved";
        return new Page(heading, body, status, newsFrom);
    }

    private long solvedOnes() {
        Map<String, Attempt> attempts = progress.attempts();
        return exercises.all().stream()
                .filter(place -> attempts.containsKey(place.id())
                        && attempts.get(place.id()).isSolved())
                .count();
    }

    private static String name(Place place) {
        return place.id() + " " + place.className();
    }

    private static String checked(Outcome outcome) {
        String graded = outcome.wasGraded()
                ? outcome.passed() + " of " + outcome.results().size() + " tasks passed; "
                : "";
        return String.format(
                Locale.ROOT,
                "%schecked at %s, in %.2f s",
                graded,
                LocalTime.now().format(TIME),
                outcome.time().toMillis() / 1000.0);
    }
}
