package peerkit.interleavings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.Interleavings.Interrupt;

/**
 * Which thread makes which calls, in {@link Interleavings}. All calls have numbers: first those before the threads,
 * then each thread's, then those after.
 */
record Scenario(List<Call> before, List<List<Call>> threads, List<Call> after) {

    int size() {
        return (int) calls().count();
    }

    Stream<Call> calls() {
        return Stream.of(before.stream(), threads.stream().flatMap(List::stream), after.stream())
                .flatMap(calls -> calls);
    }

    /** The number of this thread's call {@code index}. */
    int number(int thread, int index) {
        return before.size()
                + threads.subList(0, thread).stream().mapToInt(List::size).sum()
                + index;
    }

    /**
     * The number of act {@code index} of a thread, as the model checker counts them: the first thread also makes the calls
     * before the threads start, and those after they end.
     */
    int numberOfAct(int thread, int index) {
        if (thread > 0) {
            return number(thread, index);
        }
        int own = before.size() + threads.get(0).size();
        return index < own ? index : size() - after.size() + index - own;
    }

    Call call(int number) {
        return calls().toList().get(number);
    }

    /** The numbers of all calls, with the threads' calls in this order. */
    List<Integer> sequence(int[] order) {
        List<Integer> sequence = new ArrayList<>();
        IntStream.range(0, before.size()).forEach(sequence::add);
        int[] made = new int[threads.size()];
        for (int thread : order) {
            sequence.add(number(thread, made[thread]++));
        }
        IntStream.range(size() - after.size(), size()).forEach(sequence::add);
        return sequence;
    }

    /** Whether all threads do the same, so that it doesn't matter which one is shown as the first. */
    boolean isSymmetric() {
        return threads.stream().distinct().count() == 1;
    }

    static Object newInstance(Class<?> type) throws Exception {
        Constructor<?> constructor = type.getConstructor();
        return Answer.unwrapped(constructor::newInstance);
    }

    static boolean isVoid(Class<?> type, Call call) {
        return call.interrupt() == Interrupt.ANOTHER || method(type, call).getReturnType() == void.class;
    }

    /** The method that a call means, found by its name and number of arguments. */
    static Method method(Class<?> type, Call call) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(call.operation())
                        && method.getParameterCount() == call.arguments().size())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no public " + call));
    }
}
