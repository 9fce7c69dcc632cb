package peerkit.interleavings;

import java.util.List;

/**
 * The class that the model checker sees: it passes each call on to an object of the class under test. It is needed
 * because Lincheck finds its class by name in the JVM's class path, and the class under test may come from another
 * class loader.
 */
public final class CheckedObject {

    private static Class<?> type;
    private static List<PreparedCall> calls;

    /** From this object, Lincheck finds the classes whose steps it must see. */
    final Object object;

    /** Makes a new object of the class under test. */
    public CheckedObject() throws Exception {
        EarlyEnds.forget();
        object = Scenario.newInstance(type);
        InterruptedCalls interrupts = new InterruptedCalls();
        for (PreparedCall call : calls) {
            call.bind(object, interrupts);
        }
    }

    /** From now on, uses objects of this class, and makes only these calls. */
    static void use(Class<?> operations, List<PreparedCall> all) {
        type = operations;
        calls = all;
    }

    /** Returns the result of the call, or null if there is none. */
    public Object make(PreparedCall call) throws Exception {
        return call.make();
    }
}
