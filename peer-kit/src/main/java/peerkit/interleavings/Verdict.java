package peerkit.interleavings;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import peerkit.FailureBlock;
import peerkit.Patience;
import peerkit.grading.Check;
import peerkit.interleavings.Interleavings.Call;

/** What {@link Interleavings} tells the learner when something went wrong. */
final class Verdict {

    private static final int MOST = 6; // lists of answers to show

    private final Check check;
    private final String stuck;

    Verdict(Check check, String stuck) {
        this.check = check;
        this.stuck = stuck;
    }

    /** A wrong answer when the calls are made one after the other. */
    AssertionError onWrongAlone(Scenario scenario, int[] order, List<Answer> expected, List<Answer> received) {
        int wrong = firstDifference(expected, received);
        List<Integer> sequence = scenario.sequence(order);
        int last = sequence.indexOf(wrong);
        String calls = sequence.subList(0, last + 1).stream()
                .map(number -> scenario.call(number).toString())
                .collect(Collectors.joining(", then "));
        return check.block()
                .line("alone", "the same calls one after the other, in one thread: " + calls)
                .words(
                        expected.get(wrong).to(scenario.call(wrong)),
                        received.get(wrong).to(scenario.call(wrong)))
                .means("this goes wrong even without a second thread: solve the other tasks first")
                .failure();
    }

    /** A call that doesn't end, although no other call is running. */
    AssertionError onHangingAlone(Scenario scenario) {
        String calls = scenario.calls().distinct().map(Object::toString).collect(Collectors.joining(", "));
        return check.block()
                .line("alone", "the same calls one after the other, in one thread: " + calls)
                .words("every call ends", "a call is still running after " + Patience.inWords(Patience.limit()))
                .means("a call waits for something that nobody will do, or runs in a loop that never ends")
                .failure();
    }

    /** Answers that no order of the calls gives, or calls that never end. */
    AssertionError on(Counterexample counterexample) {
        FailureBlock block = check.block();
        if (counterexample.isStuck()) {
            block.words("every call ends", counterexample.received());
        } else {
            block.words(expected(counterexample), counterexample.received());
        }
        String meaning = counterexample.isStuck() ? meaningOfStuck(counterexample) : check.meaning();
        block.line("order", counterexample.table());
        return (meaning.isEmpty() ? block : block.means(meaning)).failure();
    }

    /** An answer that one call and those between its steps can't give; in {@code expected}, the one comes last. */
    AssertionError onCallsInBetween(Scenario scenario, List<Answer> expected, List<Answer> received) {
        int wrong = firstDifference(expected, received);
        Call call = scenario.call(wrong);
        int calls = scenario.threads().get(1).size();
        String between = calls == 1 ? "a whole call of thread 2" : calls + " calls of thread 2, each as a whole";
        String order = "if thread 1's call is taken as the last one; it doesn't fit in any other place either";
        if (scenario.threads().size() > 2) {
            between = "a call of each other thread";
            order = "in one of the calls' orders; it doesn't fit in any other order either";
        }
        return check.block()
                .line("between", between)
                .words(
                        expected.get(wrong).to(call) + ", " + order,
                        received.get(wrong).to(call))
                .means(check.meaning())
                .failure();
    }

    /** One call, or one of those between its steps, doesn't end. */
    AssertionError onHangingInBetween() {
        return check.block()
                .words("every call ends", "a call is still running after " + Patience.inWords(Patience.limit()))
                .means(stuck)
                .failure();
    }

    private static int firstDifference(List<Answer> expected, List<Answer> received) {
        return IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(received.get(i)))
                .findFirst()
                .orElseThrow();
    }

    private static String expected(Counterexample counterexample) {
        List<String> outcomes = counterexample.expected();
        StringJoiner lines = new StringJoiner("\n");
        lines.add(
                outcomes.size() == 1 ? outcomes.get(0) : "one of these, as if the calls had come one after the other:");
        if (outcomes.size() > 1) {
            outcomes.stream().limit(MOST).forEach(lines::add);
        }
        if (outcomes.size() > MOST) {
            lines.add("(and " + (outcomes.size() - MOST) + " more)");
        }
        return lines.toString();
    }

    private String meaningOfStuck(Counterexample counterexample) {
        return stuck.isEmpty() ? counterexample.stuckInGeneral() : stuck;
    }
}
