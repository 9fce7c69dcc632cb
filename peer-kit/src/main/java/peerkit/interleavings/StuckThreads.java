package peerkit.interleavings;

import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.LoopEndTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.LoopIterationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.LoopStartTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SectionDelimiterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SwitchEventTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;

/** The threads with a call that never ends. */
final class StuckThreads {

    private final Scenario scenario;
    private final List<Answer> answers;
    private int noted;
    private int waiting; // those of them that wait for another thread

    StuckThreads(Scenario scenario, List<Answer> answers) {
        this.scenario = scenario;
        this.answers = answers;
    }

    boolean contains(int thread) {
        return IntStream.range(0, scenario.threads().get(thread).size())
                .anyMatch(index -> answers.get(scenario.number(thread, index)).equals(Answer.NEVER));
    }

    /** The last step of each thread: after it, calls that never end seem to return. */
    int[] lastSteps(List<? extends TracePoint> trace) {
        int[] last = new int[scenario.threads().size()];
        for (int i = 0; i < trace.size(); i++) {
            TracePoint point = trace.get(i);
            int thread = point.getIThread();
            boolean goesOn = point instanceof CodeLocationTracePoint
                    && !(point instanceof LoopStartTracePoint)
                    && !(point instanceof LoopIterationTracePoint)
                    && !(point instanceof LoopEndTracePoint);
            boolean isSwitch = point instanceof SwitchEventTracePoint || point instanceof SectionDelimiterTracePoint;
            if (thread < last.length && (goesOn || isSwitch || !contains(thread))) {
                last[thread] = i;
            }
        }
        return last;
    }

    /** Notes what the steps of one of them show. */
    void note(boolean waits) {
        noted++;
        waiting += waits ? 1 : 0;
    }

    /** What it means that some calls never end, as far as the steps show it. */
    String meaning() {
        if (waiting < noted) {
            return "a call runs in a loop that no thread will ever end";
        }
        return noted == 1
                ? "the call waits for ever: no other thread is left that could wake it"
                : "no thread can continue: they wait for each other, or for something that nobody releases";
    }
}
