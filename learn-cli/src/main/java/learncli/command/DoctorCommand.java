package learncli.command;

import java.util.List;
import learncli.doctor.Doctor;
import learncli.doctor.Finding;
import learncli.doctor.Finding.Level;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;

/** {@code ./learn doctor}: what this machine lacks for the course. */
@Command(
        name = "doctor",
        description = {"Says what this machine has and lacks for the course, and what to do about it.", ""},
        customSynopsis = "./learn doctor [-h]",
        footer = {"", "The exit status is 0 if everything that the course needs is here, else 1."})
public final class DoctorCommand extends LearnCommand {

    @Override
    public Integer call() {
        List<Finding> findings = Doctor.findings(root);
        findings.forEach(finding -> print(finding.lines(colours())));
        boolean misses = findings.stream().anyMatch(finding -> finding.level() == Level.MISSING);
        out().println();
        out().println(misses ? "The course needs what is missing." : "Everything that the course needs is here.");
        return misses ? Trouble.FAILED : 0;
    }
}
