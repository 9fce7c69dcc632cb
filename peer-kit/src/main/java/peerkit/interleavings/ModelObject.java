package peerkit.interleavings;

/**
 * The same calls as on the {@link CheckedObject}, answered by the model. It is made at the first call: an object that is
 * there from the start would have Lincheck rewrite all the JDK's classes that it uses.
 */
public final class ModelObject {

    private static Class<?> type;

    private Object object;

    /** Uses objects of this class from now on. */
    static void use(Class<?> model) {
        type = model;
    }

    /** Returns the result of the call, or null if there is none. */
    public Object make(PreparedCall call) throws Exception {
        if (object == null) {
            object = Scenario.newInstance(type);
        }
        return Answer.result(object, call.call());
    }
}
