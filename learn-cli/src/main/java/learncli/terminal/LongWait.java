package learncli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says on a terminal what is waited for if it takes long, and takes that line away again. */
public final class LongWait {

    private final PrintWriter out;
    private boolean said; // guarded by this
    private boolean over; // guarded by this

    private LongWait(PrintWriter out) {
        this.out = out;
    }

    /** Does {@code work}; if that is not done after {@code patience}, it says {@code what}. */
    public static <T> T during(Supplier<T> work, Duration patience, String what, PrintWriter out) {
        LongWait wait = new LongWait(out);
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> wait.say(what));
        try {
            return work.get();
        } finally {
            wait.end();
        }
    }

    private synchronized void say(String what) {
        if (!over) {
            out.print(what);
            out.flush();
            said = true;
        }
    }

    private synchronized void end() {
        over = true;
        if (said) {
            out.print(Bar.CLEAR_LINE);
            out.flush();
        }
    }
}
