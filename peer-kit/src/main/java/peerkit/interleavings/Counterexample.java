package peerkit.interleavings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;
import org.jetbrains.kotlinx.lincheck.util.ValueResult;
import peerkit.interleavings.Interleavings.Call;

/** An order of steps that went wrong: the answers, the right answers, and the steps. */
record Counterexample(List<String> expected, String received, String table, boolean isStuck, String stuckInGeneral) {

    static Counterexample of(LincheckFailure failure, Scenario scenario, Class<?> model, Class<?> operations)
            throws Exception {
        boolean stuck = !(failure instanceof IncorrectResultsFailure);
        List<Answer> answers = answers(failure, scenario, operations);
        TraceReader steps = new TraceReader(scenario, answers, operations).read(failure);
        Names names = new Names(scenario, steps.columns());
        List<String> expected = stuck ? List.of() : expected(failure, scenario, model, names);
        return new Counterexample(expected, names.inWords(answers), steps.table(), stuck, steps.meaningOfStuck());
    }

    /** By the number of the call. */
    private static List<Answer> answers(LincheckFailure failure, Scenario scenario, Class<?> operations) {
        List<LincheckResult> results = new ArrayList<>(failure.getResults().getInitResults());
        failure.getResults()
                .getParallelResultsWithClock()
                .forEach(thread -> thread.forEach(result -> results.add(result == null ? null : result.getResult())));
        results.addAll(failure.getResults().getPostResults());
        List<Answer> answers = new ArrayList<>();
        for (Call call : scenario.calls().toList()) { // the last results may be missing: the run ended before
            LincheckResult result = answers.size() < results.size() ? results.get(answers.size()) : null;
            answers.add(answer(result, Scenario.isVoid(operations, call)));
        }
        return answers;
    }

    private static Answer answer(LincheckResult result, boolean isVoid) {
        if (result instanceof ExceptionResult exception) {
            return Answer.thrown(exception.getThrowable());
        }
        if (result instanceof ValueResult value) {
            return Answer.returned(value.getValue(), isVoid);
        }
        return Answer.NEVER;
    }

    /**
     * The possible right answers: those of all orders in which a call that ended before another one began comes first.
     */
    private static List<String> expected(LincheckFailure failure, Scenario scenario, Class<?> model, Names names)
            throws Exception {
        List<List<ResultWithClock>> results = failure.getResults().getParallelResultsWithClock();
        Orders.Rule rule = (thread, index, made) -> {
            int[] ended = results.get(thread).get(index).getClockOnStart().getClock();
            return IntStream.range(0, made.length).allMatch(other -> made[other] >= ended[other]);
        };
        return Orders.answers(model, scenario, rule).stream()
                .map(names::inWords)
                .sorted()
                .collect(Collectors.toList());
    }

    /** Says which thread is shown as thread 1, and what all calls answered. */
    private record Names(Scenario scenario, int[] columns) {

        String inWords(List<Answer> answers) {
            String[] threads = new String[columns.length];
            for (int thread = 0; thread < columns.length; thread++) {
                int first = scenario.number(thread, 0);
                threads[columns[thread]] = "thread " + (columns[thread] + 1) + ": "
                        + inWords(
                                answers,
                                first,
                                first + scenario.threads().get(thread).size());
            }
            String all = String.join(";  ", threads);
            int after = scenario.size() - scenario.after().size();
            boolean toTheEnd = answers.stream().noneMatch(Answer.NEVER::equals);
            return scenario.after().isEmpty() || !toTheEnd
                    ? all
                    : all + ";  then " + inWords(answers, after, scenario.size());
        }

        private String inWords(List<Answer> answers, int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(number -> answers.get(number).to(scenario.call(number)))
                    .collect(Collectors.joining(", "));
        }
    }
}
