package peerkit.interleavings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.kotlinx.lincheck.runner.ExecutionPart;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodReturnTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SectionDelimiterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SwitchEventTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;

/**
 * Reads the model checker's trace: keeps the steps that the learner's own code made, in plain words, and leaves out
 * what happens inside the JDK's methods and the test's classes.
 */
final class TraceReader {

    private final Scenario scenario;
    private final List<Answer> answers;
    private final StepOrigin origin;
    private final StepWords words;
    private final StuckThreads stuck;
    private final StepTable table = new StepTable();
    private final List<Deque<Frame>> stacks = new ArrayList<>();
    private final int[] columns;
    private int columnsGiven;
    private boolean deadlock;
    private ExecutionPart part = ExecutionPart.PARALLEL;

    /**
     * A call that has not ended yet.
     *
     * @param hides the calls made inside it
     * @param ending null if the call itself is not shown
     * @param row in the table; negative if it has none
     */
    private record Frame(MethodCallTracePoint call, boolean hides, CallWords ending, int row) {}

    TraceReader(Scenario scenario, List<Answer> answers, Class<?> operations) {
        this.scenario = scenario;
        this.answers = answers;
        this.origin = StepOrigin.in(operations);
        this.words = new StepWords(operations);
        this.stuck = new StuckThreads(scenario, answers);
        this.columns = new int[scenario.threads().size()];
        for (int thread = 0; thread < columns.length; thread++) {
            stacks.add(new ArrayDeque<>());
            columns[thread] = scenario.isSymmetric() ? -1 : thread;
        }
    }

    /** The column of each thread: if all threads do the same, the first one to act comes first. */
    int[] columns() {
        return columns;
    }

    String table() {
        return table.toString(columns.length);
    }

    TraceReader read(LincheckFailure failure) {
        deadlock = failure instanceof ManagedDeadlockFailure;
        if (failure.getTrace() == null) {
            throw new IllegalStateException("the model checker gave up: " + failure);
        }
        List<? extends TracePoint> trace = failure.getTrace().getTrace();
        int[] ends = stuck.lastSteps(trace);
        for (int i = 0; i < trace.size(); i++) {
            int thread = trace.get(i).getIThread();
            if (thread >= columns.length || i <= ends[thread]) {
                read(trace.get(i));
            }
        }
        IntStream.range(0, columns.length).forEach(this::giveColumn);
        IntStream.range(0, columns.length).filter(stuck::contains).forEach(this::tellThatItIsStuck);
        return this;
    }

    private void tellThatItIsStuck(int thread) {
        boolean waits = stacks.get(thread).stream().anyMatch(frame -> frame.hides() && frame.row() >= 0)
                || table.endsWithWait(columns[thread], deadlock);
        stuck.note(waits);
        table.add(columns[thread], 1, StepText.of(waits ? "waits for ever" : "loops for ever"));
    }

    /** What it means that some calls never end, as far as the steps show it. */
    String meaningOfStuck() {
        return stuck.meaning();
    }

    private void read(TracePoint point) {
        if (point instanceof SectionDelimiterTracePoint section) {
            part = section.getExecutionPart();
        } else if (point.getIThread() < columns.length) {
            readStep(point, stacks.get(point.getIThread()));
        }
    }

    private void readStep(TracePoint point, Deque<Frame> stack) {
        if (point instanceof MethodReturnTracePoint) {
            if (!stack.isEmpty()) {
                end(point, stack.pop(), stack.isEmpty());
            }
        } else if (point instanceof MethodCallTracePoint call) {
            stack.push(stack.isEmpty() ? operation(call) : inner(call, stack));
        } else if (part == ExecutionPart.PARALLEL) {
            if (point instanceof SwitchEventTracePoint change) {
                if (!change.getReason().toString().isEmpty()) {
                    table.blocked(column(point));
                }
            } else if (!isHidden(stack) && point instanceof CodeLocationTracePoint step && origin.isLearners(step)) {
                words.of(step).ifPresent(text -> table.add(column(point), 1, text));
            }
        }
    }

    private static boolean isHidden(Deque<Frame> stack) {
        return stack.stream().anyMatch(frame -> frame.hides());
    }

    private Frame operation(MethodCallTracePoint call) {
        words.begin(call);
        int number = number(call);
        String text = scenario.call(number).toString();
        if (part == ExecutionPart.PARALLEL) {
            return new Frame(call, false, null, table.add(column(call), 0, StepText.of(text)));
        }
        boolean first = part == ExecutionPart.INIT;
        if (answers.get(number).isEnd()) {
            table.aside(
                    (first ? "before:  " : "after:   ") + answers.get(number).to(scenario.call(number)));
        }
        return new Frame(call, true, null, -1);
    }

    private Frame inner(MethodCallTracePoint call, Deque<Frame> stack) {
        boolean hides = StepOrigin.callsJdk(call) && !origin.isTests(call);
        if (!isHidden(stack) && origin.isLearners(call)) {
            words.remember(call);
            if (part == ExecutionPart.PARALLEL) {
                words.ofEarlyEnd(call).ifPresent(text -> table.add(column(call), 1, text));
            }
        }
        if (!hides || part != ExecutionPart.PARALLEL || isHidden(stack) || !origin.isLearners(call)) {
            return new Frame(call, hides, null, -1);
        }
        CallWords ending = words.ofCall(call).orElse(null);
        return ending == null
                ? new Frame(call, true, null, -1)
                : new Frame(call, true, ending, table.add(column(call), 1, StepText.of(ending.begun())));
    }

    private void end(TracePoint point, Frame frame, boolean isOperation) {
        if (part != ExecutionPart.PARALLEL || frame.row() < 0) {
            return;
        }
        if (isOperation) {
            Answer answer = answers.get(number(frame.call()));
            if (answer.isEnd()) {
                String call = scenario.call(number(frame.call())).toString();
                table.end(column(point), 1, frame.row(), CallWords.of(call, call, answer.asStep()));
            }
        } else {
            table.end(column(point), 1, frame.row(), frame.ending());
        }
    }

    private int number(MethodCallTracePoint call) {
        return scenario.numberOfAct(call.getIThread(), call.getActorId());
    }

    private int column(TracePoint point) {
        giveColumn(point.getIThread());
        return columns[point.getIThread()];
    }

    private void giveColumn(int thread) {
        if (columns[thread] < 0) {
            columns[thread] = columnsGiven++;
        }
    }
}
