package learncli.grading;

import java.util.ArrayList;
import java.util.List;
import learncli.grading.worker.Worker;

/** The arguments of the JVMs that compile and test what learners wrote. */
final class WorkerCommand {

    /** Variables with options for every JVM. A JVM that finds one prints it into the program's output. */
    static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private WorkerCommand() {}

    /** Of a JVM for tests. */
    static List<String> arguments() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1", // it lives for seconds: quick to start, not to run
                "-XX:+DisplayVMOutputToStderr", // standard output is for events
                "-Dlincheck.logLevel=OFF",
                "-XX:+EnableDynamicAgentLoading", // Lincheck brings an agent
                "-XX:+StartAttachListener", // and need not wait for the listener that takes it
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=windows-1252", // a class that forgets to name UTF-8 is caught everywhere
                "-Dline.separator=\r\n", // so is one whose println ends a line of a protocol
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2", // however many processors there are
                "-Duser.country=US"));
        Libraries.archive().ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
        Libraries.archivedClasses().ifPresent(file -> options.add("-Dpeerkit.classes=" + file));
        return quiet(options, Worker.class);
    }

    /** Of any JVM that prints nothing of its own. */
    static List<String> quiet(List<String> options, Class<?> main) {
        List<String> line = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData", // JVMs that start at the same moment may warn about it
                "-Xlog:disable", // no warnings of the JVM
                "-Xlog:all=error,cds=off:stderr",
                "-Duser.language=en")); // messages are the same everywhere
        line.addAll(options);
        line.addAll(List.of("-cp", Libraries.classPath(), main.getName()));
        return line;
    }
}
