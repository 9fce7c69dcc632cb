package coursetools;

import coursetools.grade.Grading;
import coursetools.grade.Submission;
import coursetools.grade.allowed.AllowList;
import coursetools.grade.intake.HandedIn;
import coursetools.grade.intake.Intake;
import coursetools.grade.report.ReportFormat;
import coursetools.grade.run.ClassRun;
import coursetools.grade.run.Fingerprint;
import coursetools.grade.run.GradeFolders;
import coursetools.grade.run.ResultFolder;
import coursetools.grade.run.RunDisplay;
import coursetools.grade.sandbox.Protection;
import coursetools.grade.sandbox.SubmissionGrader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import learncli.command.LearnCommand;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.terminal.AtCtrlC;
import learncli.terminal.Bar;
import learncli.terminal.Colours;
import learncli.terminal.Output;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn grade}: for teachers, with what a class has handed in. */
@Command(
        name = "grade",
        description = {
            "Grades what a class handed in: a folder or a zip for each student, as Moodle and Canvas export them.",
            "Nothing in it is trusted: it runs in a sandbox. What an earlier run has graded is graded again only if"
                    + " something has changed, or if you delete the student's folder among the results.",
            ""
        },
        customSynopsis = "./learn grade [-h] [OPTIONS] FOLDER",
        footer = {
            "",
            "The exit status is 0 if every class was graded, 1 if something could not be graded, 2 if the command is"
                    + " wrong.",
            "For example: ./learn grade ~/class-7a --exercises 2.1,2.2"
        })
final class GradeCommand extends LearnCommand {

    @Parameters(
            paramLabel = "FOLDER",
            description = "What the class handed in: a folder, or the zip that you downloaded.")
    private Path folder;

    @Option(
            names = "--exercises",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "Which exercises, such as 2.1,4.2; by default all that anyone has handed in.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "grades",
            description = "Where the results belong; by default in the folder grades.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "gradescope",
            description =
                    "The files for other systems: gradescope (which is the default), exercism, classroom50, junit.")
    private List<String> formats;

    @Option(
            names = "--allow",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "What classes may use as well, as a result names it, such as java.io.File.")
    private Set<String> allowed = Set.of();

    @Option(
            names = "--trust-submissions",
            description = "Runs them without a sandbox: they can do whatever you can. Each result says so.")
    private boolean trusted;

    @Option(
            names = "--inside-container",
            description = "Runs them without a sandbox of ours, because all of this runs in a container.")
    private boolean insideContainer;

    @Override
    public Integer call() throws InterruptedException {
        GradeFolders folders = new GradeFolders(here, folder, out);
        folders.check();
        Set<ReportFormat> chosenFormats = ReportFormat.named(formats);
        checkAllowed();
        Exercises exercises = Exercises.in(root);
        List<Exercise> chosen = exercises.named(names);
        Protection protection = protection();

        HandedIn handedIn = new Intake(chosen, exercises.all()).of(folders.submissions(), folders.results());
        handedIn.notes().forEach(out()::println);
        List<Submission> submissions = handedIn.submissions();
        if (submissions.isEmpty()) {
            throw Trouble.failed("There is no submission in " + Seen.from(here, folders.submissions())
                    + ": it must have a folder or a zip for each student.");
        }
        List<Exercise> graded = names.isEmpty() ? handedIn.among(chosen) : chosen;
        String settings = protection + " " + new TreeSet<>(allowed);
        Fingerprint fingerprint = new Fingerprint(graded, exercises.all(), settings);
        Bar bar = new Bar(out(), Colours.isTerminal());
        AtCtrlC atCtrlC =
                new AtCtrlC(() -> bar.stop("Stopped. What was graded is kept: the same command continues from here."));
        bar.show("Preparing the tests ...");
        try (Grading grading = new SubmissionGrader(root, graded, protection, allowed)) {
            RunDisplay display = new RunDisplay(bar, Output.columns(out()), submissions.size());
            ResultFolder results = new ResultFolder(folders.results());
            ClassRun run = new ClassRun(grading, fingerprint, results, chosenFormats, display);
            List<String> incomplete = run.run(submissions).incomplete();
            bar.end();
            return end(display.sum(), incomplete, folders.results());
        } finally {
            bar.end(); // nothing is graded if the sandbox does not hold
            atCtrlC.close();
        }
    }

    private void checkAllowed() {
        for (String name : allowed) {
            if (!AllowList.canName(name)) {
                throw Trouble.wrongCommand("There is no class or method '" + name + "' in the JDK.");
            }
        }
    }

    private Protection protection() {
        if (trusted && insideContainer) {
            throw Trouble.wrongCommand("Leave out either --trust-submissions or --inside-container.");
        }
        return trusted ? Protection.NONE : insideContainer ? Protection.AROUND_US : Protection.SANDBOX;
    }

    /** Returns the exit status. */
    private int end(String sum, List<String> incomplete, Path results) {
        out().println();
        out().println(sum);
        if (!incomplete.isEmpty()) {
            out().println("Something could not be graded: " + String.join(", ", incomplete) + ".");
        }
        out().println("The grades are in " + Seen.from(here, results.resolve("gradebook.html"))
                + " and gradebook.csv.");
        return incomplete.isEmpty() ? 0 : Trouble.FAILED;
    }
}
