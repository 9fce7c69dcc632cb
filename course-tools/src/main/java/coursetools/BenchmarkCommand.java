package coursetools;

import coursetools.bench.Benchmark;
import coursetools.bench.GradingBenchmark;
import coursetools.bench.Measured;
import coursetools.bench.Pasted;
import java.io.IOException;
import java.nio.file.Path;
import learncli.command.LearnCommand;
import learncli.terminal.Bar;
import learncli.terminal.Colours;
import learncli.terminal.Trouble;
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
        customSynopsis = "./learn benchmark [-h] [--grading [--students N]] [--into PAGE]")
final class BenchmarkCommand extends LearnCommand {

    private static final int STUDENTS = 100;

    @Option(
            names = "--grading",
            description = "Measures instead how long it takes to grade a class: with grade, and with Maven. Takes about"
                    + " ten minutes.")
    private boolean grading;

    @Option(
            names = "--students",
            paramLabel = "N",
            description = "With --grading: how many students that class has; by default " + STUDENTS + ".")
    private Integer students;

    @Option(
            names = "--into",
            paramLabel = "PAGE",
            description = "Also writes the table into a page, instead of the one that is there.")
    private Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (students != null && (!grading || students < 1 || students > 1000)) {
            throw Trouble.wrongCommand("--students is for --grading, and a number from 1 to 1000.");
        }
        String section = grading ? "A class, measured" : Pasted.SECTION;
        if (page != null) {
            Pasted.check(page, section); // before minutes are spent
        }
        String command = "./learn benchmark" + (grading ? " --grading" : "")
                + (students == null ? "" : " --students " + students);
        String machine = Measured.machine(command); // with its load, before we add to it
        String measured = machine + "\n\n"
                + (grading ? gradingTable() : new Benchmark(err()).run(root).table());
        out().print(measured);
        out().flush();
        if (page != null) {
            Pasted.into(page, section, measured);
        }
        return 0;
    }

    private String gradingTable() throws IOException, InterruptedException {
        Bar bar = new Bar(err(), Colours.isTerminal());
        return new GradingBenchmark(root, students == null ? STUDENTS : students, bar)
                .run()
                .table();
    }
}
