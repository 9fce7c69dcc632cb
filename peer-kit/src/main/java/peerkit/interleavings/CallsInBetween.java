package peerkit.interleavings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One call in one thread, and between its steps whole calls in another thread, as many as it takes to keep the first one
 * from ending: an order with so many switches that the model checker would not come to it. A class that gives up after
 * ten lost races loses an eleventh.
 *
 * <p>Each {@linkplain SteppedRun run} has one more place for a call of the second thread. The place stays if the first
 * call then takes more steps.
 *
 * <p>With more threads, all others make a call at the same place. So two of them can wait for a lock that the first one
 * has.
 */
final class CallsInBetween {

    private static final int MOST_CALLS = 20; // to keep the first one from ending; after that, it is tried once more
    private static final int MOST_STEPS = 500; // with a call before each of these
    private static final int MOST_RUNS = 150; // few calls have more steps
    private static final int MOST_PLACES = 50; // where two other threads begin
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2); // for all runs, on a busy machine

    private final Class<?> operations;
    private final Class<?> model;
    private final Scenario scenario;
    private final Verdict verdict;
    private final BitSet places = new BitSet(); // the steps before which the second thread makes a call
    private final long start = System.nanoTime();
    private int runs;
    private int longest; // steps of the first call

    /** The scenario's first thread makes one call, and the second one all of its own, again and again. */
    CallsInBetween(Class<?> operations, Class<?> model, Scenario scenario, Verdict verdict) throws Exception {
        ClassLoader stepped = CopiedClasses.around(operations, StepVisitor::new);
        this.operations = stepped.loadClass(operations.getName());
        this.model = stepped.loadClass(model.getName()); // its answers must have the same classes
        this.scenario = scenario;
        this.verdict = verdict;
    }

    void check() throws Exception {
        longest = run();
        if (scenario.threads().size() > 2) {
            checkEachPlace();
        } else {
            checkWithMoreAndMore();
        }
    }

    private void checkEachPlace() throws Exception {
        int stride = 1 + longest / MOST_PLACES; // a call with many steps has its lock during many of them
        for (int place = 0; place < longest && !isEnough(); place += stride) {
            places.clear();
            places.set(place);
            run();
        }
    }

    private void checkWithMoreAndMore() throws Exception {
        for (int place = 0; place <= longest; place++) {
            int gained = gain(place);
            while (gained > 0) { // the call has begun again: likely, it does so once more at the same place
                int next = gain(place + gained);
                place += next > 0 ? gained : 0;
                gained = next;
            }
        }
        if (places.cardinality() == MOST_CALLS) { // it may still give up after a hundred tries
            places.set(places.length(), MOST_STEPS);
            run();
        }
    }

    /** How many steps more the first call takes if there is a call of the second thread at this place as well. */
    private int gain(int place) throws Exception {
        if (places.cardinality() == MOST_CALLS || isEnough()) {
            return 0;
        }
        places.set(place);
        int gained = run() - longest;
        places.set(place, gained > 0);
        longest += Math.max(gained, 0);
        return gained;
    }

    private boolean isEnough() {
        return runs == MOST_RUNS || System.nanoTime() - start > MOST_NANOS;
    }

    /** Returns how many steps the first call took. */
    private int run() throws Exception {
        runs++;
        Object object = Scenario.newInstance(operations);
        List<Answer> received = answers(object, scenario.before());
        SteppedRun run = new SteppedRun(object, scenario.threads(), places);
        if (!run.ends()) {
            throw verdict.onHangingInBetween();
        }
        received.addAll(run.answers());
        received.addAll(answers(object, scenario.after()));
        compare(new Scenario(scenario.before(), run.calls(), scenario.after()), received);
        return run.steps();
    }

    private static List<Answer> answers(Object object, List<Interleavings.Call> calls) {
        List<Answer> answers = new ArrayList<>();
        calls.forEach(call -> answers.add(Answer.of(object, call)));
        return answers;
    }

    private void compare(Scenario made, List<Answer> received) throws Exception {
        if (made.threads().size() > 2) {
            Set<List<Answer>> expected = Orders.answers(model, made, (thread, index, before) -> true);
            if (!expected.contains(received)) {
                throw verdict.onCallsInBetween(made, expected.iterator().next(), received);
            }
            return;
        }
        int last = made.threads().get(1).size();
        for (int place = last; place >= 0; place--) {
            if (Orders.answers(model, made, order(last, place)).equals(received)) {
                return;
            }
        }
        throw verdict.onCallsInBetween(made, Orders.answers(model, made, order(last, last)), received);
    }

    /** The first call has this place among so many others. */
    private static int[] order(int others, int place) {
        int[] order = new int[others + 1];
        Arrays.fill(order, 1);
        order[place] = 0;
        return order;
    }
}
