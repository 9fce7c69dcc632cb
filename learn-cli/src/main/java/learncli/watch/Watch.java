package learncli.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.grading.Checking;
import learncli.grading.Sources;
import learncli.progress.Progress;
import learncli.report.Report;
import picocli.CommandLine.Help.Ansi;

/** {@code ./learn watch}: puts its parts together, and hands the session what happens. */
public final class Watch {

    private final Path root;
    private final Path here;
    private final Function<Path, String> seen;
    private final boolean stays;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /**
     * @param root the folder of the course
     * @param here where the user stands
     * @param seen how a file is named for the user
     * @param stays with an exercise that is solved, where there are no keys to go on with
     */
    public Watch(Path root, Path here, Function<Path, String> seen, boolean stays) {
        this.root = root;
        this.here = here;
        this.seen = seen;
        this.stays = stays;
    }

    /** Watches in a terminal, until q is pressed; where it can't be drawn in, in plain lines. */
    public void inTerminal(Place first, Ansi colours, PrintWriter out) throws IOException, InterruptedException {
        try (Checking checking = new Checking(root, here, 1); // its JVMs start while the terminal is asked
                FullScreen screen = Takeover.of(events::add)) {
            if (screen == null) {
                run(first, checking, Ansi.OFF, new PlainLines(out), false);
            } else {
                run(first, checking, colours, screen, true);
            }
        }
    }

    /** Tells what happens in plain lines, until the process is ended. */
    public void inPlainLines(Place first, PrintWriter out) throws IOException, InterruptedException {
        try (Checking checking = new Checking(root, here, 1)) {
            run(first, checking, Ansi.OFF, new PlainLines(out), false);
        }
    }

    private void run(Place first, Checking checking, Ansi colours, View view, boolean hasKeys)
            throws IOException, InterruptedException {
        Exercises exercises = Exercises.in(root);
        List<Path> files = exercises.all().stream().map(Place::learnersFile).toList();
        Progress progress = new Progress(root, text -> events.add(new Event.Note(text)));
        Pages pages = new Pages(exercises, progress, new Report(colours, false), seen, hasKeys);
        try (Checks checks = new Checks(checking::check, events::add);
                Saves saves =
                        new Saves(files, file -> helpers(file, exercises), file -> events.add(new Event.Saved(file)))) {
            Session session = new Session(pages, checks, saves, view, !hasKeys && !stays);
            session.open(first);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = session.handle(events.take()); // blocks until something happens
            }
        }
    }

    private static Sources helpers(Path file, Exercises exercises) {
        Place place = exercises.all().stream()
                .filter(one -> one.learnersFile().equals(file))
                .findFirst()
                .orElseThrow();
        try {
            return Sources.around(place, exercises.all());
        } catch (UncheckedIOException e) {
            return new Sources(List.of("can't be read")); // at this moment being changed
        }
    }
}
