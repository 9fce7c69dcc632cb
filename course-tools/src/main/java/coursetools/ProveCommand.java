package coursetools;

import coursetools.bench.Pasted;
import coursetools.proof.Proof;
import coursetools.proof.ProofOptions;
import coursetools.proof.ProofReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import learncli.command.LearnCommand;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn prove}: for those who make exercises, and teachers who change them. */
@Command(
        name = "prove",
        description = {
            "Proves exercises, or all: tests accept every solution, and catch every known mistake.",
            "For those who make or change exercises; learners' own files are not looked at.",
            ""
        },
        customSynopsis = "./learn prove [-h] [--times N] [--write-messages] [--mutants]%n"
                + "                     [--into PAGE] [EXERCISE...]",
        footer = {"", "For example: ./learn prove 2.1"})
final class ProveCommand extends LearnCommand {

    @Parameters(paramLabel = "EXERCISE", arity = "0..*", description = "Its number or the name of its class.")
    private List<String> exercises = new ArrayList<>();

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "Tries right classes alone: each solution N times, each alternative a fifth as often.")
    private int times = 1;

    @Option(names = "--write-messages", description = "Keeps the messages of mistakes as they are now (message.txt).")
    private boolean writeMessages;

    @Option(
            names = "--mutants",
            description = "Also tries small changes of right classes: a test must fail for each. Takes minutes.")
    private boolean mutants;

    @Option(
            names = "--into",
            paramLabel = "PAGE",
            description = "With --mutants: also writes the table into a page, instead of the one that is there.")
    private Path page;

    @Override
    public Integer call() throws IOException {
        if (times < 1) {
            throw Trouble.wrongCommand("--times " + times + " would prove nothing: give a number from 1 on.");
        }
        if (page != null && !mutants) {
            throw Trouble.wrongCommand("--into goes with --mutants: the table would have no figures for them.");
        }
        if (page != null) {
            Pasted.check(page, Pasted.SECTION); // before minutes are spent
        }
        ProofOptions usual = ProofOptions.usual();
        ProofReport report = new Proof(
                        root, here, new ProofOptions(times, writeMessages, mutants, false, usual.strict()))
                .of(exercises);
        if (!report.isGreen()) {
            out().println(report.wrong());
        }
        out().print(report.table());
        out().flush();
        if (page != null) {
            String chosen = exercises.isEmpty() ? "" : String.join(" ", exercises) + " ";
            String command = "`./learn prove --mutants " + chosen + "--into " + page + "`";
            Pasted.into(
                    page,
                    Pasted.SECTION,
                    "Measured by " + command + " on " + LocalDate.now() + ":\n\n```text\n" + report.table() + "```\n");
        }
        return report.isGreen() ? 0 : Trouble.FAILED;
    }
}
