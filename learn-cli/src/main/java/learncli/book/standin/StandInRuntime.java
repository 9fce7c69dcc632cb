package learncli.book.standin;

/** {@link Runtime} for a hosted program: its shutdown hooks run when the program ends. */
public final class StandInRuntime {

    private static final StandInRuntime ONLY = new StandInRuntime();

    private StandInRuntime() {}

    public static StandInRuntime getRuntime() {
        return ONLY;
    }

    public void addShutdownHook(Thread hook) {
        Host.machine.addShutdownHook(hook);
    }

    public boolean removeShutdownHook(Thread hook) {
        return Host.machine.removeShutdownHook(hook);
    }

    public void exit(int status) {
        throw Host.machine.exit(status);
    }

    public void halt(int status) {
        throw Host.machine.exit(status);
    }

    public int availableProcessors() {
        return Runtime.getRuntime().availableProcessors();
    }

    public long freeMemory() {
        return Runtime.getRuntime().freeMemory();
    }

    public long totalMemory() {
        return Runtime.getRuntime().totalMemory();
    }

    public long maxMemory() {
        return Runtime.getRuntime().maxMemory();
    }
}
