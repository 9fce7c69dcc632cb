package lesson02;

import java.io.PrintStream;

/** Says so when the user ends the program with Ctrl-C, and nothing when the program ends by itself. */
final class ExitNote {

    private volatile boolean cancelled; // volatile: one thread writes it, another one reads it

    /** From now on, until {@link #cancel()}, Ctrl-C prints the note before the program ends. */
    ExitNote(PrintStream out) {
        // Java starts this thread when the program is about to end: by Ctrl-C, by kill, or by System.exit.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!cancelled) {
                out.println();
                out.println("Exited by the user");
            }
        }));
    }

    /** The program ends by itself: there is nothing to say. */
    void cancel() {
        cancelled = true;
    }
}
