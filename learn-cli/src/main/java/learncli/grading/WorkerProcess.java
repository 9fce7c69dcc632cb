package learncli.grading;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import learncli.grading.worker.Job;
import learncli.grading.worker.JobEvent;
import learncli.terminal.Shutdown;
import learncli.terminal.Trouble;

/** A JVM that runs jobs one after the other, and can be killed. */
final class WorkerProcess implements AutoCloseable {

    private static final Duration END = Duration.ofSeconds(10); // for a process that was killed, or is ending

    private static final Duration START = Duration.ofSeconds(60); // from its connection to its being ready

    private final Process process;
    private final WorkerListener listener;
    private final BoundedOutput output; // the learner's
    private final BoundedOutput jvm; // what the JVM itself prints, which isn't the learner's output
    private Socket socket; // null until the first job
    private Pace pace = Pace.USUAL; // known from the first job on

    private WorkerProcess(Process process, WorkerListener listener) {
        this.process = process;
        this.listener = listener;
        this.output = BoundedOutput.of(process.getInputStream(), "learn-worker-output");
        this.jvm = BoundedOutput.of(process.getErrorStream(), "learn-worker-jvm");
    }

    /** Starts a worker, and does not wait until it is ready. */
    static WorkerProcess start() {
        try {
            WorkerListener listener = new WorkerListener();
            ProcessBuilder builder = new ProcessBuilder(WorkerCommand.line());
            builder.environment().keySet().removeAll(WorkerCommand.VARIABLES);
            WorkerProcess worker = new WorkerProcess(builder.start(), listener);
            listener.sendAddress(worker.process.getOutputStream());
            return worker;
        } catch (IOException e) {
            Shutdown.awaitIfBegun();
            throw Trouble.failed("Can't start a JVM for the tests: " + e, e);
        }
    }

    /** Runs a job. If a limit of the conditions runs out, or the JVM ends, the result is what happened so far. */
    JobResult run(Job job, Conditions conditions, Hanging hanging) {
        JobRun run = new JobRun();
        try {
            if (socket == null) {
                socket = listener.await(process::isAlive);
                socket.setTcpNoDelay(true); // a job is waited for
                listener.close();
                socket.setSoTimeout((int) START.toMillis());
                pace = Pace.ofStart(Duration.ofNanos(JobEvent.read(new DataInputStream(socket.getInputStream()))
                        .number()));
            }
            run.exchange(socket, job, conditions.at(pace), hanging);
            output.await(run.printed());
        } catch (SocketTimeoutException e) {
            run.stoppedBy("still running after " + run.limit().toSeconds() + " s");
        } catch (IOException e) {
            tellHowItEnded(run, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.stoppedBy("interrupted");
        }
        if (!run.wasClean()) {
            kill();
        }
        return run.result(output.take(), pace);
    }

    private void tellHowItEnded(JobRun run, IOException lost) {
        try {
            if (process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                if (process.exitValue() == Shutdown.BY_CTRL_C) {
                    Shutdown.awaitIfBegun();
                }
                jvm.awaitEnd();
                run.diedWith(process.exitValue(), jvm.take());
            } else {
                run.stoppedBy("the connection to the JVM of the tests was lost: " + lost.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.stoppedBy("interrupted");
        }
    }

    /** Whether it can take another job. */
    boolean isFit() {
        return process.isAlive();
    }

    /** Kills the process and those it has started, and waits until it is gone, even if this thread is interrupted. */
    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        try {
            listener.close();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // the process is gone, and nothing more is wanted of its connection
        }
    }
}
