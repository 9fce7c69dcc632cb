package learncli.terminal;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Says why a command failed. */
public final class Failed implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof Trouble trouble) {
            command.getErr().println(trouble.getMessage());
            return trouble.status();
        }
        Shutdown.awaitIfBegun(); // after Ctrl-C, say nothing
        if (e instanceof UncheckedIOException) { // a folder changed while it was being read
            command.getErr().println("Can't read the course: " + e.getMessage());
            return Trouble.FAILED;
        }
        throw e; // a defect of ours, with its stack trace
    }
}
