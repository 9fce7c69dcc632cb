package coursetools.grade.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import learncli.grading.Candidate;
import learncli.grading.ChildJvm;
import learncli.grading.JvmStarter;

/** A JVM that compiles, and is replaced when a source is too much for it. For one thread. */
final class CompilerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60); // a machine may be busy
    private static final Duration LIMIT = Duration.ofSeconds(20); // the busy machine again: a second is usual
    private static final Pattern FAILED =
            Pattern.compile("\\s*(An exception has occurred in the compiler|The system is out of resources)");

    private final JvmStarter starter;
    private ChildJvm jvm;
    private DataInputStream in;
    private boolean ready;

    CompilerProcess(JvmStarter starter) {
        this.starter = starter;
        start();
    }

    private void start() {
        jvm = ChildJvm.start(starter, CompilerWorker.class);
        in = new DataInputStream(new BufferedInputStream(jvm.in()));
        ready = false;
    }

    /** Takes no longer than {@link #LIMIT}. If the compiler itself fails, what it said is the error. */
    Candidate compile(CompileRequest request) {
        boolean warm = ready;
        String trouble = "";
        for (int tries = warm ? 2 : 1; tries > 0; tries--) { // an old JVM may have failed because of an earlier source
            try {
                awaitReady();
                Candidate compiled = limited(LIMIT, () -> {
                    request.write(new DataOutputStream(new BufferedOutputStream(jvm.out())));
                    return CompileRequest.readAnswer(in);
                });
                if (!FAILED.matcher(compiled.errors()).lookingAt()) {
                    return compiled;
                }
                trouble = failed(compiled.errors());
            } catch (TookTooLong e) {
                tries = 0;
                trouble = "error: javac was not done after " + LIMIT.toSeconds() + " s\n";
            } catch (IOException e) {
                trouble = failed(jvm.said());
            }
            jvm.close();
            start();
        }
        return Candidate.wrong(trouble);
    }

    private static String failed(String said) {
        String what = said.lines()
                .filter(line -> line.matches("(java|com\\.sun)\\..*|Exception in thread .*"))
                .findFirst()
                .orElse("it ended");
        return "error: javac itself failed: " + what + "\n";
    }

    private void awaitReady() throws IOException {
        if (!ready) {
            limited(START, () -> CompileRequest.readAnswer(in));
            ready = true;
        }
    }

    /** Kills the JVM when the time is over: that ends reading and writing, which have no limit of their own. */
    private Candidate limited(Duration limit, Exchange exchange) throws IOException {
        ChildJvm present = jvm;
        long deadline = System.nanoTime() + limit.toNanos();
        Executor later = CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(present::kill, later);
        try {
            return exchange.result();
        } catch (IOException e) {
            if (System.nanoTime() - deadline >= 0) {
                throw new TookTooLong();
            }
            present.kill(); // if it still lives, it said something that no compiler says
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        jvm.close();
    }

    private interface Exchange {
        Candidate result() throws IOException;
    }

    private static final class TookTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }
}
