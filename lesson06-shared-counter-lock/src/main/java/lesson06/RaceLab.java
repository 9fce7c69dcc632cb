package lesson06;

import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;
import lesson06.terminal.Show;

/**
 * Shows how two threads lose an update of a counter, how a lock prevents it, and how seldom luck shows it. First the
 * unlucky moment is made certain, so that it can be seen; then threads race for it, on each kind of {@link Counter}.
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

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program, {@code [threads] [increments]}: returns 0, or 2 for wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
        int threads;
        int increments;
        try {
            if (args.length > 2) {
                throw new IllegalArgumentException("Too many arguments; they are [threads] [increments]");
            }
            threads = args.length > 0 ? number("Threads", args[0], MOST_THREADS) : THREADS;
            increments = args.length > 1 ? number("Increments", args[1], MOST_INCREMENTS) : INCREMENTS;
        } catch (IllegalArgumentException e) { // the message says what was wrong
            err.println(e.getMessage());
            return 2;
        }
        RaceLab lab = new RaceLab(out);
        lab.showCertainRaces();
        lab.showLuck(threads, increments);
        return 0;
    }

    private static int number(String name, String text, int most) {
        boolean isNumber = text.matches("[0-9]{1,9}"); // nine digits always fit an int
        if (!isNumber || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    name + " must be a whole number from 1 to " + most + ", not '" + Show.text(text) + "'");
        }
        return Integer.parseInt(text);
    }

    private void showCertainRaces() throws InterruptedException {
        out.println("1. unlocked: each thread reads, adds one, writes.");
        out.println("   A barrier after the read holds each of them until both have read.");
        show(CertainRace.unlocked());
        out.println("2. ReentrantLock: the same two threads, the same barrier, and a lock around read and write.");
        out.println(
                "   B can't read while A has the lock. To wait for B would last for ever: so A is let go on alone.");
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
        int expected = threads * increments; // at most 640 million, so it fits
        out.println("3. No barrier, only luck: " + threads + " threads, " + increments
                + " increments each; processors: " + Runtime.getRuntime().availableProcessors() + ".");
        out.println();
        out.printf("   %-13s %10s %10s %10s%n", "", "expected", "counted", "lost");
        Counter unlocked = new UnlockedCounter(new VolatileCell());
        row("unlocked", expected, Stress.count(unlocked, threads, increments));
        Counter locked = new LockedCounter(new VolatileCell(), new ReentrantLock());
        row("ReentrantLock", expected, Stress.count(locked, threads, increments));
        Counter atomic = new AtomicCounter();
        row("AtomicInteger", expected, Stress.count(atomic, threads, increments));
        out.println();
        out.println(
                "   What the unlocked counter loses is luck: it differs from run to run and may be 0, above all with");
        out.println(
                "   few increments (try 2 100) or on one processor, where a thread is seldom stopped between its read");
        out.println("   and its write. A 0 there proves nothing: see 1. The other two lose nothing in any run.");
    }

    private void row(String name, int expected, int counted) {
        out.printf("   %-13s %10d %10d %10d%n", name, expected, counted, expected - counted);
    }
}
