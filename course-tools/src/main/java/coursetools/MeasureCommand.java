package coursetools;

import coursetools.bench.Measured;
import coursetools.bench.Pasted;
import coursetools.measure.Measuring;
import coursetools.measure.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import learncli.command.LearnCommand;
import learncli.course.Course;
import learncli.terminal.Colours;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn measure 7}: how many clients the lesson's servers can serve on this machine. */
@Command(
        name = "measure",
        description = {
            "Measures how many clients the servers of lesson 7 can serve, on this machine.",
            "Takes about four minutes. Do nothing else on the machine meanwhile.",
            ""
        },
        customSynopsis = "./learn measure [-h] [OPTIONS] LESSON")
final class MeasureCommand extends LearnCommand {

    @Parameters(paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    @Option(
            names = "--clients",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "1,10,100,1000,5000,10000",
            description = "How many clients; by default 1,10,100,1000,5000,10000.")
    private List<Integer> clients;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each is measured; by default 3 times.")
    private int rounds;

    @Option(
            names = "--plot",
            paramLabel = "FILE.svg",
            description = "Also draws the speed into this file, and the memory into FILE-memory.svg.")
    private Path plot;

    @Option(
            names = "--into",
            paramLabel = "PAGE",
            description = "Also writes the table into a page, instead of the one that is there.")
    private Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || clients.stream().anyMatch(count -> count < 1)) {
            throw Trouble.wrongCommand("Clients and rounds must be whole numbers from 1 on.");
        }
        if (page != null) {
            Pasted.check(page, Pasted.SECTION); // before minutes are spent
        }
        String machine = Measured.machine("./learn measure " + lesson); // with its load, before we add to it
        Measuring measuring = new Measuring(root, Course.in(root).lesson(lesson), here);
        Samples samples = measuring.run(clients, rounds, err(), Colours.isTerminal());
        String table = samples.table();
        out().print(machine + "\n\n" + table);
        out().flush();
        if (plot != null) {
            samples.draw(plot);
        }
        if (page != null) {
            Pasted.into(page, Pasted.SECTION, machine + "\n\n```text\n" + table + "```\n");
        }
        return 0;
    }
}
