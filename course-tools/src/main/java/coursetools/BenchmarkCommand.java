package coursetools;

import coursetools.bench.Benchmark;
import coursetools.bench.Measured;
import coursetools.bench.Pasted;
import java.io.IOException;
import java.nio.file.Path;
import learncli.command.LearnCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./learn benchmark}: for those who make {@code ./learn}. */
@Command(
        name = "benchmark",
        description = {
            "Measures how long one waits for a verdict: with watch, with check, and with Maven.",
            "Takes about a minute, and works in a copy of the course; your classes are not touched.",
            ""
        },
        customSynopsis = "./learn benchmark [-h] [--into PAGE]")
final class BenchmarkCommand extends LearnCommand {

    @Option(
            names = "--into",
            paramLabel = "PAGE",
            description = "Also writes the table into a page, instead of the one that is there.")
    private Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (page != null) {
            Pasted.check(page); // before minutes are spent
        }
        String machine = Measured.machine("./learn benchmark"); // with its load, before we add to it
        String measured = machine + "\n\n" + new Benchmark(err()).run(root).table();
        out().print(measured);
        out().flush();
        if (page != null) {
            Pasted.into(page, measured);
        }
        return 0;
    }
}
