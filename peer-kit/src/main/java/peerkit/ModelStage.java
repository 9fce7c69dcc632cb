package peerkit;

/** The same calls as on the {@link Stage}, answered by the model. */
public final class ModelStage {

    private static Class<?> type;

    private final Object object;

    /** Makes a new object of the model. */
    public ModelStage() throws Exception {
        object = Scenario.newInstance(type);
    }

    /** Uses objects of this class from now on. */
    static void enter(Class<?> model) {
        type = model;
    }

    /** Returns the result of the call, or null if there is none. */
    public Object play(Line line) throws Throwable {
        Answer answer = Answer.of(object, line.call());
        if (answer.thrown() != null) {
            throw answer.thrown();
        }
        return answer.equals(Answer.NOTHING) ? null : answer.value();
    }
}
