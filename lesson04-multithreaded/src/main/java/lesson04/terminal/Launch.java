package lesson04.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a program for the person who started it, who sees one line, never a stack trace, when something goes wrong. */
public final class Launch {

    /** A program: returns its exit status, or throws an exception whose message is for the user. */
    public interface Program {
        int run() throws IOException, InterruptedException;
    }

    private static final int OUTPUT_TIMEOUT = 1000; // milliseconds: how long to wait for an output that nobody reads

    private Launch() {}

    /** Returns the program's exit status: its own, or 2 after wrong arguments, or 1 after any other failure. */
    public static int run(PrintStream out, PrintStream err, Program program) {
        AtomicBoolean ended = new AtomicBoolean();
        // Java starts this thread when the process is about to end: after Ctrl-C, kill or System.exit.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ended.get()) {
                sayGoodbye(out);
            }
        }));
        try {
            Preload.allClasses(); // you may skip that class
            return program.run();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException | UncheckedIOException e) { // the latter from Prompt
            err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // somebody wants this thread to end
            return 1;
        } finally {
            ended.set(true); // the program ends by itself: there is nothing more to say
        }
    }

    /** In a thread of its own: if nobody reads the output, println blocks, and the process must end all the same. */
    private static void sayGoodbye(PrintStream out) {
        Thread goodbye = new Thread(() -> {
            out.println();
            out.println("Exited by the user");
        });
        goodbye.setDaemon(true);
        goodbye.start();
        try {
            goodbye.join(OUTPUT_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
