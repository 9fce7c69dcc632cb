package learncli.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the JVMs that compile and run what learners wrote. A sandbox starts them in its own way. */
@FunctionalInterface
public interface JvmStarter {

    /** As a child of this JVM, with pipes. */
    JvmStarter PLAIN = arguments -> {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(WorkerCommand.VARIABLES);
        return builder.start();
    };

    /** Starts a JVM with these arguments; its standard streams are pipes. */
    Process start(List<String> arguments) throws IOException;
}
