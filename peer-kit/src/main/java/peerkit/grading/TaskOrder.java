package peerkit.grading;

import java.util.Comparator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** The tasks of an exercise in the order of their numbers. */
final class TaskOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(Comparator.comparingInt(method ->
                        method.findAnnotation(Task.class).map(Task::number).orElse(Integer.MAX_VALUE)));
    }
}
