package learncli.terminal;

/** What is to be done if Ctrl-C, or anything else, ends this JVM before this is closed. */
public final class AtCtrlC implements AutoCloseable {

    private final Thread hook;

    public AtCtrlC(Runnable task) {
        hook = new Thread(task, "learn-at-ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Nothing is to be done any more. The task goes on if it has begun. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending
        }
    }
}
