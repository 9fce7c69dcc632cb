package peerkit;

import java.util.List;

/**
 * The class that the model checker sees: it hands each call on to an object of the class under test. For Lincheck finds
 * its class by name in the JVM's class path, and the class under test may come from a class loader of its own.
 */
public final class Stage {

    private static Class<?> type;
    private static List<Line> lines;

    /** From here Lincheck finds the classes whose steps it has to see. */
    final Object object;

    /** With a new object of the class under test. */
    public Stage() throws Exception {
        object = Scenario.newInstance(type);
        for (Line line : lines) {
            line.bind(object);
        }
    }

    /** Plays with objects of this class from now on, and makes calls of these lines only. */
    static void enter(Class<?> operations, List<Line> all) {
        type = operations;
        lines = all;
    }

    /** What the call returns; null if nothing. */
    public Object play(Line line) {
        return line.speak();
    }
}
