package coursetools;

import coursetools.edition.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.command.LearnCommand;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Folders;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn edition}: what a teacher hands out. */
@Command(
        name = "edition",
        description = {
            "Writes the course for a class: without solutions, known mistakes and tools for teachers.",
            "Each exercise is as if nobody had begun it. mvn verify works in it, and is quick.",
            ""
        },
        customSynopsis = "./learn edition [-h] [--exercises LIST] FOLDER",
        footer = {"", "For example: ./learn edition ../sockets --exercises 2.1,2.2,4.1"})
final class EditionCommand extends LearnCommand {

    @Parameters(paramLabel = "FOLDER", description = "Where to write it: a new or an empty folder.")
    private Path folder;

    @Option(
            names = "--exercises",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "Only these exercises, such as 2.1,2.2; by default all.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path target = here.resolve(folder).normalize();
        if (Files.exists(target) && !Files.isDirectory(target)
                || !Folders.children(target).isEmpty()) {
            throw Trouble.wrongCommand(folder + " is not empty: name a new folder.");
        }
        Exercises all = Exercises.forAnyJdk(root);
        List<Exercise> chosen = all.named(names);
        int files = new Edition(root, chosen).writeTo(target);
        out().println("Wrote " + folder + ": " + files + " files, with "
                + (chosen.size() == 1 ? "one exercise" : chosen.size() + " exercises") + " and no solution.");
        out().println("Try mvn verify in a copy of it; then hand it out as a zip or as a Git repository.");
        return 0;
    }
}
