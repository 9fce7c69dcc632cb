package peerkit.interleavings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** All orders in which the calls of a {@link Scenario} can be made one after the other. */
final class Orders {

    /** Whether a call may come next, given how many calls each thread has already made. */
    interface Rule {
        boolean allows(int thread, int index, int[] made);
    }

    private final Scenario scenario;
    private final Rule rule;
    private final List<int[]> orders = new ArrayList<>(); // the thread whose turn it is, for each step

    private Orders(Scenario scenario, Rule rule) {
        this.scenario = scenario;
        this.rule = rule;
    }

    /** The different lists of answers that {@code model} gives in all the orders that the rule allows. */
    static Set<List<Answer>> answers(Class<?> model, Scenario scenario, Rule rule) throws Exception {
        Set<List<Answer>> answers = new LinkedHashSet<>();
        for (int[] order : all(scenario, rule)) {
            answers.add(answers(model, scenario, order));
        }
        return answers;
    }

    static List<int[]> all(Scenario scenario, Rule rule) {
        Orders orders = new Orders(scenario, rule);
        orders.extend(new int[0], new int[scenario.threads().size()]);
        return orders.orders;
    }

    /** A new object's answers in one order, indexed by the number of the call. */
    static List<Answer> answers(Class<?> type, Scenario scenario, int[] order) throws Exception {
        Object object = Scenario.newInstance(type);
        Answer[] answers = new Answer[scenario.size()];
        int next = 0;
        for (var call : scenario.before()) {
            answers[next++] = Answer.of(object, call);
        }
        int[] made = new int[scenario.threads().size()];
        for (int thread : order) {
            int index = made[thread]++;
            answers[scenario.number(thread, index)] =
                    Answer.of(object, scenario.threads().get(thread).get(index));
        }
        next += order.length;
        for (var call : scenario.after()) {
            answers[next++] = Answer.of(object, call);
        }
        return List.of(answers);
    }

    private void extend(int[] order, int[] made) {
        IntPredicate goesOn =
                thread -> made[thread] < scenario.threads().get(thread).size();
        boolean end = true;
        for (int thread = 0; thread < made.length; thread++) {
            if (!goesOn.test(thread)) {
                continue;
            }
            end = false;
            if (rule.allows(thread, made[thread], made)) {
                int[] longer = java.util.Arrays.copyOf(order, order.length + 1);
                longer[order.length] = thread;
                made[thread]++;
                extend(longer, made);
                made[thread]--;
            }
        }
        if (end) {
            orders.add(order);
        }
    }
}
