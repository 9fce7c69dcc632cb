package learncli.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.ClassChecker;
import learncli.grading.Grader;
import learncli.progress.Progress;
import learncli.report.Report;
import learncli.terminal.Colours;
import learncli.terminal.Output;
import picocli.CommandLine.Help.Ansi;

/** {@code ./learn watch}: creates what it needs, then hands each event to the session. */
public final class Watch {

    private final Path root;
    private final Path here;
    private final boolean stays;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** @param stays without keys: watches the same exercise even when it is solved */
    public Watch(Path root, Path here, boolean stays) {
        this.root = root;
        this.here = here;
        this.stays = stays;
    }

    /** Watches until the user presses q. Without a terminal that can be drawn in, it prints lines to {@code out}. */
    public void run(Exercise first, Ansi colours, PrintWriter out) throws IOException, InterruptedException {
        // the first starts JVMs, and the second opens the terminal meanwhile
        try (ClassChecker checker = new ClassChecker(root, here, new Grader(1, 1), true);
                FullScreen screen = Colours.isTerminal() ? ScreenOpener.open(events::add) : null) {
            if (screen != null) {
                Report report = new Report(colours, false, true, null);
                run(first, checker, new VerdictText(report, here, Integer.MAX_VALUE), screen);
            } else {
                Report report = new Report(Ansi.OFF, false, false, null);
                run(first, checker, new VerdictText(report, here, Output.proseColumns(out)), new PlainLines(out));
            }
        }
    }

    private void run(Exercise first, ClassChecker checker, VerdictText verdicts, View view)
            throws InterruptedException {
        Exercises exercises = Exercises.in(root);
        List<Path> files = exercises.all().stream().map(Exercise::learnersFile).toList();
        Progress progress = new Progress(root, text -> events.add(new Event.Note(text)));
        Pages pages = new Pages(exercises, progress, verdicts);
        try (Checks checks = new Checks(checker::check, events::add);
                Saves saves = new Saves(files, file -> events.add(new Event.Saved(file)))) {
            Session session =
                    new Session(pages, checks, saves, view, !verdicts.report().hasKeys() && !stays);
            session.open(first);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = session.handle(events.take()); // blocks until something happens
            }
        }
    }
}
