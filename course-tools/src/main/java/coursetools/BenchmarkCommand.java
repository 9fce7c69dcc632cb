package coursetools;

import coursetools.bench.Benchmark;
import coursetools.bench.Measured;
import coursetools.bench.Pasted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import learncli.terminal.HelpOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./learn benchmark}: for those who make {@code ./learn}. */
@Command(
        name = "benchmark",
        description = {
            "Measures how long one waits for a verdict: with watch, with check, and with Maven.",
            "Takes about a minute, and works in a copy of the course; your classes are not touched.",
            ""
        },
        customSynopsis = "./learn benchmark [-h] [--into PAGE]")
final class BenchmarkCommand implements Callable<Integer> {

    private final Path root;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--into",
            paramLabel = "PAGE",
            description = "Also writes the table into a page, in the place of the one that is there.")
    private Path page;

    BenchmarkCommand(Path root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = spec.commandLine();
        if (page != null) {
            Pasted.check(page); // before minutes are spent
        }
        String machine = Measured.machine("./learn benchmark"); // with its load, before we add to it
        String measured =
                machine + "\n\n" + new Benchmark(line.getErr()).run(root).table();
        line.getOut().print(measured);
        line.getOut().flush();
        if (page != null) {
            Pasted.into(page, measured);
        }
        return 0;
    }
}
