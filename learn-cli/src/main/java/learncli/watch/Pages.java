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
import java.util.regex.Pattern;
import learncli.course.Digest;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.course.Readme;
import learncli.grading.Outcome;
import learncli.progress.Attempt;
import learncli.progress.Progress;
import learncli.progress.Standing;
import learncli.report.Report;
import learncli.terminal.Wrapped;
import learncli.watch.Page.Kind;

/**
 * The texts of a session.
 *
 * @param seen how a file is named for the user
 * @param hasKeys whether it is seen on a screen, with keys to press; if not, in lines
 */
record Pages(Exercises exercises, Progress progress, Report report, Function<Path, String> seen, boolean hasKeys) {

    /** The status while a check is under way. */
    static final String CHECKING = "checking ...";

    private static final String EACH_TIME = "Each time you save it, it is checked.";
    private static final String BACK = "any key: back";

    /** Lines of a failure for which there is a key; a command with options is left as it is. */
    private static final Pattern HINT = Pattern.compile("^( +hint +)\\./learn hint \\S+$");

    private static final Pattern RERUN = Pattern.compile("^( +rerun +)\\./learn check \\S+$");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The same after some seconds: the first check takes so long, or a class that hangs. {@code tasks}: 0 if not known. */
    static String stillChecking(int tasks) {
        return "still checking ... (" + (tasks == 0 ? "" : "tasks: " + tasks + "; ")
                + "each that does not end takes its 2 s)";
    }

    /** For an exercise that is watched from now on. */
    Page opened(Place place) {
        return page(place, Kind.TEXT, task(place), CHECKING, 0);
    }

    /** For a class that was checked. */
    Page verdict(Outcome outcome) {
        List<String> body = told(outcome);
        body.addAll(onward(outcome));
        return page(outcome.place(), Kind.VERDICT, body, checked(outcome), 0);
    }

    /** As {@code ./learn check} tells it, but for what is done otherwise here. */
    private List<String> told(Outcome outcome) {
        String check = "./learn check " + outcome.place().id();
        List<String> lines = new ArrayList<>();
        for (String line : report.lines(outcome)) {
            String here = line.replace("; --verbose shows them)", "; " + check + " --verbose shows them)");
            lines.add(hasKeys ? withKeys(here) : here);
        }
        return lines;
    }

    private static String withKeys(String line) {
        String hint = HINT.matcher(line).replaceFirst("$1press h");
        return RERUN.matcher(hint).replaceFirst("$1press r");
    }

    /** Where to write, while there is something to be written. */
    private List<String> onward(Outcome outcome) {
        Place place = outcome.place();
        if (outcome.isSolved() || outcome.digest().isEmpty()) { // without a digest the file is missing, say
            return List.of();
        }
        return outcome.digest().equals(Digest.of(place.stub()))
                ? List.of("", "To begin:", toRead(place), toWrite(place), EACH_TIME)
                : List.of("", toWrite(place));
    }

    /** For a class that was checked and found right; {@code next} is the exercise to go on with, if there is one. */
    Page solved(Outcome outcome, Optional<Place> next) {
        List<String> body = told(outcome);
        int told = body.size();
        body.add("");
        body.addAll(report.learnt(outcome.place(), this::prose));
        body.add("");
        List<String> beside = Report.beside(outcome.place(), seen);
        if (!beside.isEmpty()) {
            body.addAll(beside);
            body.add("");
        }
        if (next.isPresent()) {
            body.add("Next: " + name(next.get()) + ": " + Readme.of(next.get()).title());
        } else if (solvedOnes() == exercises.all().size()) {
            body.add("You have solved all the exercises.");
        }
        String status = name(outcome.place()) + " is solved"
                + (hasKeys && next.isPresent() ? "; press n to go on to " + name(next.get()) : "");
        return page(outcome.place(), Kind.VERDICT, body, status, told);
    }

    /** A README's text: a full screen breaks its lines where the window ends, and again when that changes. */
    private List<String> prose(String text) {
        return hasKeys ? Prose.joined(text.lines().toList()) : Wrapped.lines(text);
    }

    /** That another exercise's file was saved than the one that is watched. */
    String notWatched(Place saved, Place watched) {
        return "You saved " + saved.className() + ".java (" + saved.id() + "), but " + watched.id()
                + " is watched. To go to " + saved.id() + (hasKeys ? " press n or p, or start" : ":")
                + " ./learn watch " + saved.id();
    }

    /** What the keys do, and where the exercise is. */
    Page keys(Place place) {
        List<String> body = new ArrayList<>(List.of(
                "  h       the next hint",
                "  n       the next exercise",
                "  p       the previous exercise",
                "  l       the list of the exercises, and how far each is",
                "  r       checks your class again",
                "  space   more of a long page",
                "  ?       the keys",
                "  q       quit",
                ""));
        body.addAll(task(place));
        return page(place, Kind.TEXT, body, BACK, Page.NO_NEWS);
    }

    /** Hint {@code number}; behind the last one, all of them. */
    Page hint(Place place, int number) {
        List<String> hints = Readme.of(place).hints();
        List<String> body = new ArrayList<>();
        for (int i = 1; i <= hints.size(); i++) {
            if (i == number || number > hints.size()) {
                body.add("Hint " + i + " of " + hints.size());
                prose(hints.get(i - 1)).forEach(line -> body.add("  " + line));
                body.add("");
            }
        }
        String status = hints.isEmpty()
                ? "The task of this exercise has no hints."
                : number < hints.size() ? "h: the next hint; any other key: back" : BACK;
        return page(place, Kind.TEXT, body, status, Page.NO_NEWS);
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
                    Readme.of(other).title() + (standing.now().isEmpty() ? "" : " (" + standing.now() + ")")));
        }
        return page(place, Kind.TEXT, body, "n and p go from one to the next; any other key: back", Page.NO_NEWS);
    }

    private List<String> task(Place place) {
        String title = Readme.of(place).title();
        return List.of(name(place) + (title.isEmpty() ? "" : ": " + title), toRead(place), toWrite(place), EACH_TIME);
    }

    private String toRead(Place place) {
        return "  task    " + seen.apply(Readme.file(place));
    }

    private String toWrite(Place place) {
        return "  write   " + seen.apply(place.learnersFile());
    }

    private Page page(Place place, Kind kind, List<String> body, String status, int newsFrom) {
        String heading = "watching " + name(place) + ", " + solvedOnes() + " of "
                + exercises.all().size() + " exercises solved";
        return new Page(heading, kind, body, status, newsFrom);
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
