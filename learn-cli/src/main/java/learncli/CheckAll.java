package learncli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import learncli.grading.Place;
import learncli.progress.Attempt;
import learncli.progress.Progress;
import learncli.progress.Standing;
import picocli.CommandLine.Help.Ansi;

/**
 * {@code ./learn check --all}: grades all exercises, several at the same time, and prints them in their order, each as
 * soon as it can be. Those that are not begun are known to solve nothing, and are left out.
 */
final class CheckAll implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 4; // each takes a JVM, and a task that waits long for a processor fails

    private final Exercises exercises;
    private final Progress progress;
    private final IntFunction<Checking> checkings;
    private final PrintWriter out;
    private final Ansi colours;
    private final Bar bar;
    private final Map<String, Attempt> before;

    private int points;
    private int solved;
    private final List<Outcome> ungraded = new ArrayList<>();
    private String firstFailing = "";

    CheckAll(Exercises exercises, Progress progress, IntFunction<Checking> checkings, PrintWriter out, Ansi colours) {
        this.exercises = exercises;
        this.progress = progress;
        this.checkings = checkings;
        this.out = out;
        this.colours = colours;
        this.before = progress.attempts();
        this.bar = new Bar(out, colours.enabled()); // without colours it is no terminal, or one that can't go back
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Place> begun = exercises.all().stream()
                .filter(place -> !Standing.isStub(place))
                .toList();
        if (begun.isEmpty()) {
            print(Map.of());
        } else {
            check(begun);
        }
        sum();
        return solved == exercises.all().size() ? 0 : Trouble.FAILED;
    }

    private void check(List<Place> begun) throws InterruptedException {
        int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try (Checking checking = checkings.apply(atOnce)) {
            bar.show(0, begun.size(), "");
            AtomicInteger done = new AtomicInteger();
            Map<Place, Future<Outcome>> outcomes = new HashMap<>();
            for (Place place : begun) {
                outcomes.put(place, threads.submit(() -> {
                    Outcome outcome = checking.check(place);
                    bar.show(done.incrementAndGet(), begun.size(), outcome.name());
                    return outcome;
                }));
            }
            print(outcomes);
        } finally {
            threads.shutdownNow();
            bar.end();
        }
    }

    private void print(Map<Place, Future<Outcome>> outcomes) throws InterruptedException {
        for (Place place : exercises.all()) {
            Future<Outcome> outcome = outcomes.get(place);
            if (outcome == null) {
                bar.line(Table.row(place, Standing.State.NOT_STARTED, "", colours));
            } else {
                take(get(outcome));
            }
        }
    }

    private static Outcome get(Future<Outcome> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the check itself failed: " + e.getCause(), e);
        }
    }

    private void take(Outcome outcome) {
        progress.note(outcome);
        points += outcome.points();
        solved += outcome.isSolved() ? 1 : 0;
        if (!outcome.wasGraded()) {
            ungraded.add(outcome);
        } else if (!outcome.isSolved() && firstFailing.isEmpty()) {
            firstFailing = outcome.place().id();
        }
        Standing.State state = outcome.digest().isEmpty()
                ? Standing.of(outcome.place(), before).state()
                : outcome.isSolved() ? Standing.State.SOLVED : Standing.State.FAILING;
        String more = !outcome.wasGraded()
                ? "not graded: see below"
                : outcome.points() + " of " + outcome.exercise().points() + " points";
        bar.line(Table.row(outcome.place(), state, more, colours));
    }

    private void sum() {
        for (Outcome outcome : ungraded) {
            out.println();
            FewErrors.of(outcome.wrong().lines().toList()).forEach(out::println);
        }
        out.println();
        out.println(solved + " of " + exercises.all().size() + " exercises solved, " + points + " points");
        if (!firstFailing.isEmpty()) {
            out.println("What the first failing one met: ./learn check " + firstFailing);
        }
        out.flush();
    }
}
