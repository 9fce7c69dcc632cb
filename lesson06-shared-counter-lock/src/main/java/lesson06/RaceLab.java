package lesson06;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import lesson06.lab.CertainRace;
import lesson06.lab.Stress;
import lesson06.terminal.Arguments;
import lesson06.terminal.Launch;

/**
 * Shows how two threads lose an update, how a lock prevents it, and how rarely you would see it. First it forces the
 * unlucky moment. Then threads count as fast as they can, with the counters of steps 2 and 3 and with the JDK's own.
 */
public final class RaceLab {

    private static final int THREADS = 4;
    private static final int MOST_THREADS = 64;
    private static final int INCREMENTS = 1_000_000; // by each thread
    private static final int MOST_INCREMENTS = 10_000_000;

    private final PrintStream out;

    private RaceLab(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[threads] [increments]");
            int threads = arguments.number(0, "Threads", MOST_THREADS, THREADS);
            int increments = arguments.number(1, "Increments", MOST_INCREMENTS, INCREMENTS);
            RaceLab lab = new RaceLab(out);
            lab.showCertainRaces();
            lab.showLuck(threads, increments);
            return 0;
        });
    }

    private void showCertainRaces() throws InterruptedException {
        out.println("1. unlocked: each thread reads, adds one, writes.");
        out.println("   A barrier after the read holds each thread until both have read.");
        show(CertainRace.unlocked());
        out.println("2. ReentrantLock: the same two threads, the same barrier, and a lock around read and write.");
        out.println("   B can't read while A holds the lock. When B waits for it, the barrier lets A go on alone.");
        show(CertainRace.locked());
    }

    private void show(CertainRace.Result race) {
        out.println();
        race.timeline().lines().forEach(line -> out.println("   " + line));
        out.println();
        out.println("   A is number " + race.numberOfA() + ", B is number " + race.numberOfB()
                + ". Two increments, and the counter says " + race.count() + ": " + (2 - race.count()) + " lost.");
        out.println();
    }

    private void showLuck(int threads, int increments) throws InterruptedException {
        out.println("3. No barrier, only luck: " + threads + " threads, " + increments
                + " increments each; processors: " + Runtime.getRuntime().availableProcessors() + ".");
        out.println();
        out.printf("   %-13s %10s %10s %10s%n", "", "expected", "counted", "lost");
        // Step 2's, because in a loop like this the compiler may turn many increments of step 1's into a single write.
        row("unlocked", new Step2Volatile.Counter()::next, threads, increments);
        row("ReentrantLock", new Step3Lock.Counter()::next, threads, increments);
        row("AtomicInteger", new AtomicInteger()::incrementAndGet, threads, increments);
        out.println();
        out.println("   How many updates the unlocked counter loses is luck: it varies from run to run and may be 0,");
        out.println(
                "   especially with few increments (try 2 100) or on one processor. A 0 there proves nothing: see 1.");
        out.println("   The other two lose nothing in any run.");
    }

    private void row(String name, IntSupplier next, int threads, int increments) throws InterruptedException {
        int expected = threads * increments; // at most 640 million, so it fits
        int counted = Stress.count(next, threads, increments);
        out.printf("   %-13s %10d %10d %10d%n", name, expected, counted, expected - counted);
    }
}
