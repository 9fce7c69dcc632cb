package learncli.book;

import java.io.PrintStream;

/** The threads of a hosted program, and those that they start; what one of them throws stands on the program's screen. */
final class Crew extends ThreadGroup {

    private final PrintStream err;

    Crew(PrintStream err) {
        super("a program of the book");
        this.err = err;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof Ended)) {
            err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace(err);
        }
    }

    /** Waits until nobody is left who keeps the program from ending: daemons do not. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread = working(); thread != null; thread = working()) {
            thread.join();
        }
    }

    private Thread working() {
        Thread[] threads = new Thread[activeCount() + 16]; // some more than there were a moment ago
        int count = enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (!threads[i].isDaemon()) {
                return threads[i];
            }
        }
        return null;
    }
}
