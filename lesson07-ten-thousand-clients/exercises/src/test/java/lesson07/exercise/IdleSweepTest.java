package lesson07.exercise;

import static peerkit.grading.Check.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import peerkit.ManualClock;
import peerkit.Quoted;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.StartedThreads;
import peerkit.grading.Task;

@ExerciseTest(id = "7.3", title = "silent clients, without a timer for each", minutes = 40)
class IdleSweepTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NANO = Duration.ofNanos(1);

    private static final String NOT_YET = "nobody has been silent for the limit yet";
    private static final String REACHED = "the limit is reached, so the client's time is up";

    @Task(
            number = 1,
            points = 1,
            rules = {"R2", "R10"},
            against = "a client has a little more time than the limit, or a little less")
    void returns_a_client_when_its_time_is_up_and_not_before() {
        for (Duration limit : List.of(LIMIT, Duration.ofNanos(1_500_000), NANO, Duration.ofDays(365))) {
            server(limit)
                    .sweeps(NOT_YET)
                    .hears("alice")
                    .passes(limit.minus(NANO))
                    .sweeps(NOT_YET)
                    .passes(NANO)
                    .sweeps(REACHED, "alice");
        }
        server().hears("alice").passes(Duration.ofDays(1)).sweeps(REACHED, "alice");
    }

    private static final String ANEW = "each time a client is heard of, its time begins anew";

    @Task(number = 2, points = 1, rules = "R1", against = "the time runs from the first word on")
    void begins_anew_when_a_client_is_heard_again() {
        server().hears("alice")
                .passes(LIMIT.minus(SECOND))
                .hears("alice")
                .passes(LIMIT.minus(SECOND))
                .hears("alice")
                .passes(LIMIT.minus(NANO))
                .sweeps(ANEW)
                .passes(NANO)
                .sweeps(REACHED, "alice");
        server().hears("alice")
                .passes(LIMIT.plus(SECOND))
                .hears("alice")
                .sweeps("alice was heard of before anybody looked: her time begins anew")
                .passes(LIMIT)
                .sweeps(REACHED, "alice");
    }

    private static final String FORGOTTEN = "a client that was returned is forgotten, until it is heard of again";
    private static final String NO_OTHERS = "a client whose time isn't up is not forgotten";

    @Task(
            number = 3,
            points = 1,
            rules = {"R4", "R6"},
            against = "a client that was swept is still there")
    void returns_a_client_once() {
        server().hears("alice")
                .passes(SECOND)
                .hears("bob")
                .passes(LIMIT.minus(SECOND))
                .sweeps(REACHED, "alice")
                .sweeps(FORGOTTEN)
                .passes(SECOND)
                .sweeps(NO_OTHERS, "bob")
                .sweeps(FORGOTTEN)
                .hears("alice")
                .passes(LIMIT)
                .sweeps("a client that was forgotten and is heard of again is a new client", "alice");

        AtomicLong now = new AtomicLong(1000);
        IdleSweep sweep = new IdleSweep(Duration.ofNanos(10), now::getAndIncrement);
        List<String> clients = List.of("alice", "bob", "carol");
        clients.forEach(sweep::heard);
        List<String> swept = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            swept.addAll(sweep.sweep());
        }
        swept.sort(Comparator.naturalOrder());
        when("alice, bob and carol fall silent, and the clock moves on by 1 ns each time it is read")
                .means("each is returned once: forget those that you return, and don't ask the clock again for that")
                .expect(clients, swept);
    }

    private static final String GONE =
            "a client that has gone is not returned, or the server closes a channel that may be another's now";

    @Task(
            number = 4,
            points = 1,
            rules = {"R5", "R6"},
            against = "a client that has gone was not silent")
    void forgets_a_client_that_has_gone() {
        server().hears("alice")
                .passes(SECOND)
                .hears("bob")
                .loses("alice")
                .loses("alice")
                .loses("somebody")
                .passes(LIMIT)
                .sweeps(GONE, "bob");
        server().hears("alice").passes(LIMIT).loses("alice").sweeps(GONE).loses("alice");
        server().hears("alice")
                .loses("alice")
                .passes(SECOND)
                .hears("alice")
                .passes(LIMIT.minus(NANO))
                .sweeps(NOT_YET)
                .passes(NANO)
                .sweeps("a client that has gone and is heard of again is a new client", "alice");
        server().hears("alice")
                .passes(SECOND)
                .hears("bob")
                .loses("alice")
                .waits(LIMIT, "only bob is left, and was heard of just now")
                .loses("bob")
                .passes(SECOND)
                .waits(LIMIT, "nobody is left: a client that connects now has the whole limit");
    }

    private static final String LONGEST_FIRST = "the client that has been silent longest comes first";

    @Task(
            number = 5,
            points = 2,
            rules = {"R2", "R3"},
            against = "those who came first are those who are silent longest")
    void finds_those_who_were_silent_longest_first() {
        server().hears("alice")
                .passes(SECOND)
                .hears("dave")
                .passes(SECOND)
                .hears("carol")
                .passes(SECOND)
                .hears("bob")
                .passes(SECOND)
                .hears("alice")
                .passes(SECOND)
                .hears("carol")
                .passes(LIMIT.minus(SECOND.multipliedBy(2)))
                .sweeps("what counts is when they were last heard of, not who came first", "dave", "bob")
                .passes(SECOND.multipliedBy(2))
                .sweeps(LONGEST_FIRST, "alice", "carol");
        server().hears("alice").hears("bob").hears("carol").passes(LIMIT).sweepsAnyOf("alice", "bob", "carol");
        server().hears("ao").hears("c1").passes(LIMIT).sweepsAnyOf("ao", "c1"); // their hash codes are the same
        for (Duration between : List.of(NANO, SECOND.multipliedBy(3), Duration.ofDays(365))) { // 3 s are no int
            server().hears("zoe").passes(between).hears("adam").passes(LIMIT).sweeps(LONGEST_FIRST, "zoe", "adam");
            server().hears("adam").passes(between).hears("zoe").passes(LIMIT).sweeps(LONGEST_FIRST, "adam", "zoe");
        }

        Server crowded = server();
        for (int i = 1; i <= 2_000; i++) {
            crowded.hears("client " + i).passes(NANO);
        }
        crowded.passes(LIMIT).sweepsThemAll(2_000);
    }

    private static final String FIRST_COUNTS = "the client that has been silent longest is the next whose time is up";
    private static final String STRANGER = "nobody knows somebody, so nothing happens: bob is the only client";
    private static final String NEVER_NEGATIVE =
            "there is something to sweep already, and a time to wait is never negative";

    @Task(
            number = 6,
            points = 2,
            rules = {"R5", "R7", "R8", "R9", "R10"},
            against = "the selector can look again after the whole limit")
    void says_how_long_a_selector_may_wait() {
        server().waits(LIMIT, "there is no client: a client that connects now has the whole limit")
                .hears("alice")
                .waits(LIMIT, "alice was heard of just now")
                .passes(SECOND.multipliedBy(10))
                .hears("bob")
                .waits(SECOND.multipliedBy(20), FIRST_COUNTS)
                .passes(SECOND)
                .waits(SECOND.multipliedBy(19), FIRST_COUNTS)
                .hears("alice")
                .waits(SECOND.multipliedBy(29), FIRST_COUNTS)
                .passes(LIMIT.minus(SECOND).minus(NANO))
                .waits(NANO, "a selector that waits for less than that finds nothing, and looks again and again")
                .passes(NANO)
                .waits(Duration.ZERO, "the limit is reached, so there is something to sweep")
                .passes(SECOND)
                .waits(Duration.ZERO, NEVER_NEGATIVE)
                .sweeps("untilNext() only looks: nobody is forgotten", "bob", "alice")
                .waits(LIMIT, "nobody is left: a client that connects now has the whole limit");
        server().loses("somebody")
                .hears("bob")
                .passes(SECOND)
                .waits(LIMIT.minus(SECOND), STRANGER)
                .loses("somebody")
                .waits(LIMIT.minus(SECOND), STRANGER)
                .loses("somebody")
                .waits(LIMIT.minus(SECOND), STRANGER)
                .loses("bob");
        server().hears("alice")
                .passes(SECOND)
                .hears("bob")
                .waits(LIMIT.minus(SECOND), FIRST_COUNTS)
                .loses("alice")
                .waits(LIMIT, "alice has gone meanwhile, and bob was heard of just now")
                .loses("bob");
        server(Duration.ofDays(365))
                .hears("alice")
                .passes(NANO)
                .waits(Duration.ofDays(365).minus(NANO), FIRST_COUNTS);
        server(Duration.ofNanos(1_500_000))
                .hears("alice")
                .passes(Duration.ofNanos(250_000))
                .waits(Duration.ofNanos(1_250_000), FIRST_COUNTS);

        AtomicLong now = new AtomicLong();
        IdleSweep sweep = new IdleSweep(LIMIT, () -> now.getAndAdd(LIMIT.toNanos() - 1));
        sweep.heard("alice");
        Duration wait = sweep.untilNext();
        when("the clock moves while untilNext() looks at it: it shows 1 ns less than the limit, and then more")
                .means("if you read the clock twice, the second reading may be past the limit")
                .holds(!wait.isNegative(), "a time that is not negative", inWords(wait));
    }

    private static final String DIFFERENCE =
            "compute with the difference of two readings, and never compare the readings themselves";

    @Task(number = 7, points = 1, rules = "R11", against = "a later moment is a larger number")
    void works_with_a_clock_that_starts_anywhere() {
        long half = Long.MAX_VALUE / 2 - LIMIT.plus(SECOND).toNanos() / 2; // sums of two readings overflow soon
        for (long start : new long[] {Long.MAX_VALUE - 5, Long.MIN_VALUE, -5, 0, -1 - SECOND.toNanos(), half}) {
            server(LIMIT, new ManualClock(start))
                    .after("nanoTime begins at " + start)
                    .hears("alice")
                    .passes(SECOND)
                    .hears("bob")
                    .passes(LIMIT)
                    .sweeps(DIFFERENCE, "alice", "bob");
            server(LIMIT, new ManualClock(start))
                    .after("nanoTime begins at " + start)
                    .hears("alice")
                    .sweeps(DIFFERENCE)
                    .waits(LIMIT, DIFFERENCE)
                    .passes(SECOND)
                    .hears("bob")
                    .sweeps(DIFFERENCE)
                    .waits(LIMIT.minus(SECOND), DIFFERENCE)
                    .passes(LIMIT.minus(SECOND))
                    .waits(Duration.ZERO, DIFFERENCE)
                    .sweeps(DIFFERENCE, "alice")
                    .passes(SECOND)
                    .sweeps(DIFFERENCE, "bob");
        }
    }

    private static final String EACH_ITS_OWN =
            "each IdleSweep has its own clients, its own limit and its own clock: they can't be in static fields";

    private static final int POOL_BEFORE = ForkJoinPool.commonPool().getPoolSize(); // before any class was tried
    private static final String DIFFERENT = "the two names are not equal, so they are two clients";
    private static final List<List<String>> TWO_NAMES = List.of(
            List.of("alice", "Alice"),
            List.of("alice", "alice "),
            List.of("alice", ""),
            List.of("ao", "c1"), // the same hash code
            List.of("\u00e9", "e\u0301"), // they look the same
            List.of("stra\u00dfe", "strasse"));

    @Task(
            number = 8,
            points = 1,
            rules = {"R12", "R13", "R14", "R15"},
            against = "there is one server, which looks at each list once")
    void keeps_to_itself() throws Throwable {
        server().hears(new String("alice"))
                .passes(SECOND)
                .hears(new String("alice"))
                .passes(LIMIT.minus(SECOND))
                .sweeps("two strings with the same characters are the same client's name")
                .loses(new String("alice"))
                .passes(SECOND)
                .sweeps("two strings with the same characters are the same client's name");
        for (List<String> names : TWO_NAMES) {
            String one = names.get(0);
            String other = names.get(1);
            server().hears(one)
                    .passes(SECOND)
                    .hears(other)
                    .passes(LIMIT.minus(SECOND))
                    .sweeps(DIFFERENT, one)
                    .passes(SECOND)
                    .sweeps(DIFFERENT, other);
        }

        Server first = server().hears("alice").passes(SECOND);
        Server second = server(SECOND).hears("alice").hears("bob");
        first.after("another IdleSweep, with a limit of 1 s, hears of alice and bob")
                .passes(LIMIT.minus(SECOND).minus(NANO))
                .sweeps(EACH_ITS_OWN)
                .passes(NANO)
                .sweeps(EACH_ITS_OWN, "alice")
                .sweeps(EACH_ITS_OWN);
        second.waits(SECOND, EACH_ITS_OWN);

        ManualClock clock = new ManualClock();
        Check check =
                when("an IdleSweep is made and used").means("the caller's thread is enough: it asks when it has time");
        StartedThreads.expectNone(check, () -> {
            IdleSweep sweep = new IdleSweep(LIMIT, clock);
            sweep.heard("alice");
            clock.advance(LIMIT);
            List<String> earlier = sweep.sweep();
            sweep.heard("bob");
            clock.advance(LIMIT);
            sweep.untilNext();
            sweep.sweep();
            sweep.sweep();
            when("bob is swept as well, after alice")
                    .means("the list that was returned before belongs to the caller now: make a new one each time")
                    .expect(List.of("alice"), earlier);
            sweep.gone("bob");

            for (int i = 0; i < 2_000; i++) { // enough for a parallel stream
                sweep.heard("client " + i);
            }
            clock.advance(LIMIT);
            sweep.untilNext();
            sweep.sweep();
        });
        int started = ForkJoinPool.commonPool().getPoolSize() - POOL_BEFORE; // perhaps by an earlier task
        check.holds(started <= 0, "no thread of the JVM's common pool", "a parallel stream or task starts one");
    }

    private static Server server() {
        return server(LIMIT);
    }

    private static Server server(Duration limit) {
        return server(limit, new ManualClock());
    }

    private static Server server(Duration limit, ManualClock clock) {
        return new Server(limit, clock);
    }

    private static String inWords(Duration time) {
        if (time == null || NANO.equals(time)) {
            return time == null ? "null" : "1 ns";
        }
        BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        return (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + " s";
    }

    /** What happens to a server and its clients, step by step, and what the server's IdleSweep must say. */
    private static final class Server {

        private static final int MOST_EVENTS = 12; // that a failure shows

        private final List<String> events = new ArrayList<>();
        private final Duration limit;
        private final ManualClock clock;
        private IdleSweep sweep;

        Server(Duration limit, ManualClock clock) {
            this.limit = limit;
            this.clock = clock;
        }

        Server after(String event) {
            events.add(event);
            return this;
        }

        Server hears(String client) {
            return does(named(client) + " is heard of", () -> sweep().heard(client));
        }

        Server loses(String client) {
            return does(named(client) + " has gone", () -> sweep().gone(client));
        }

        Server passes(Duration time) {
            clock.advance(time);
            return after(inWords(time) + " pass");
        }

        /** sweep() must return these clients. */
        Server sweeps(String means, String... clients) {
            Check check = check(means).and("call", "sweep()");
            check.expect(List.of(clients), answer(check, List.of(clients).toString(), () -> sweep().sweep()));
            return clients.length == 0 ? this : after("sweep() returns " + String.join(", ", clients));
        }

        /** These were heard of at the same time. */
        Server sweepsAnyOf(String... clients) {
            Check check = check("all of them have been silent for the limit").and("call", "sweep()");
            List<String> received =
                    new ArrayList<>(answer(check, List.of(clients).toString(), () -> sweep().sweep()));
            received.sort(Comparator.naturalOrder());
            check.expect(List.of(clients), received);
            return this;
        }

        void sweepsThemAll(int count) {
            Check check = check("all are returned whose time is up, the longest silent first")
                    .and("call", "sweep()");
            List<String> received = answer(check, "all " + count, () -> sweep().sweep());
            List<String> expected =
                    IntStream.rangeClosed(1, count).mapToObj(i -> "client " + i).toList();
            check.holds(
                    expected.equals(received),
                    "all " + count + ", client 1 first",
                    received.size() + " clients, " + (received.isEmpty() ? "" : received.get(0) + " first"));
        }

        /** untilNext() must return this. */
        Server waits(Duration expected, String means) {
            Check check = check(means).and("call", "untilNext()");
            Duration received = answer(check, inWords(expected), () -> sweep().untilNext());
            check.holds(expected.equals(received), inWords(expected), inWords(received));
            return this;
        }

        private static String named(String client) {
            if (client.isBlank() || client.endsWith(" ")) {
                return "'" + client + "'";
            }
            boolean isPlain = client.chars().allMatch(c -> c < 127);
            return isPlain ? client : Quoted.text(client).shortened();
        }

        private Server does(String event, Runnable act) {
            after(event);
            answer(check("this is no reason to throw"), "no exception", () -> {
                act.run();
                return null;
            });
            return this;
        }

        private static <T> T answer(Check check, String expected, Callable<T> act) {
            try {
                return act.call();
            } catch (Throwable e) {
                if ("not attempted".equals(e.getMessage())) {
                    throw new UnsupportedOperationException(e.getMessage());
                }
                AssertionError failure = check.failure(expected, e.toString());
                failure.setStackTrace(e.getStackTrace()); // so that an IDE leads to where it was thrown
                throw failure;
            }
        }

        private IdleSweep sweep() {
            if (sweep == null) {
                sweep = new IdleSweep(limit, clock);
            }
            return sweep;
        }

        private Check check(String means) {
            int first = Math.max(0, events.size() - MOST_EVENTS); // of those that are shown
            String shown = String.join("; ", events.subList(first, events.size()));
            return when(events.isEmpty() ? "nobody was ever heard of" : shown)
                    .and("limit", inWords(limit))
                    .means(means);
        }
    }
}
