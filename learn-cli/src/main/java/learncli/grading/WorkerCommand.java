package learncli.grading;

import java.util.ArrayList;
import java.util.List;
import learncli.grading.worker.Worker;

/** The arguments of a JVM for tests. */
final class WorkerCommand {

    /** Variables with options for every JVM. A JVM that finds one prints it into the program's output. */
    static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final String ARCHIVE = "learn.archive"; // of the classes that it loads; the launcher makes it

    private WorkerCommand() {}

    static List<String> arguments() {
        List<String> line = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds: quick to start, not to run
                "-XX:-UsePerfData", // JVMs that start at the same moment may warn about it
                "-XX:+DisplayVMOutputToStderr", // standard output is for events
                "-Xlog:disable", // no warnings of the JVM
                "-Xlog:all=error,cds=off:stderr",
                "-Dlincheck.logLevel=OFF",
                "-XX:+EnableDynamicAgentLoading", // Lincheck brings an agent
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=windows-1252", // a class that forgets to name UTF-8 is caught everywhere
                "-Duser.language=en", // messages are the same everywhere
                "-Duser.country=US"));
        if (System.getProperty(ARCHIVE) != null) {
            line.add("-XX:SharedArchiveFile=" + System.getProperty(ARCHIVE));
        }
        line.addAll(List.of("-cp", Libraries.classPath(), Worker.class.getName()));
        return line;
    }
}
