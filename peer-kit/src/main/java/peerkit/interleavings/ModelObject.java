package peerkit.interleavings;

/** The same calls as on the {@link CheckedObject}, answered by the model. */
public final class ModelObject {

    private static Class<?> type;

    private final Object object;

    /** Makes a new object of the model. */
    public ModelObject() throws Exception {
        object = Scenario.newInstance(type);
    }

    /** Uses objects of this class from now on. */
    static void use(Class<?> model) {
        type = model;
    }

    /** Returns the result of the call, or null if there is none. */
    public Object make(PreparedCall call) throws Throwable {
        Answer answer = Answer.of(object, call.call());
        if (answer.thrown() != null) {
            throw answer.thrown();
        }
        return answer.equals(Answer.NOTHING) ? null : answer.value();
    }
}
