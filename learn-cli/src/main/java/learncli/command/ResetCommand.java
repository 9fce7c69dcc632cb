package learncli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.progress.Dated;
import learncli.progress.NextExercise;
import learncli.progress.Progress;
import learncli.progress.SafeFile;
import learncli.progress.Standing;
import learncli.terminal.HelpOption;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn reset}: puts the stub back, and keeps the learner's file. */
@Command(
        name = "reset",
        description = {"Makes your class what it was at first, to begin anew.", "Your file is kept in .learn/kept.", ""
        },
        customSynopsis = "./learn reset [-h] EXERCISE",
        footer = {"", "For example: ./learn reset 2.1"})
public final class ResetCommand implements Callable<Integer> {

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String exercise;

    public ResetCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public Integer call() {
        Place place = Exercises.in(root).named(exercise);
        PrintWriter out = spec.commandLine().getOut();
        String file = Seen.from(here, place.learnersFile());
        if (Standing.isStub(place)) {
            out.println(file + " is as it was given: there is nothing to reset.");
            return 0;
        }
        Progress progress = new Progress(root, spec.commandLine().getErr()::println);
        try {
            byte[] stub = Files.readAllBytes(place.stub());
            Path kept = keep(place, progress.folder().resolve("kept"));
            Files.createDirectories(place.learnersFile().getParent());
            SafeFile.write(place.learnersFile(), stub);
            out.println(file + " is as it was given again.");
            if (kept != null) {
                out.println("What you had written is kept in " + Seen.from(here, kept));
            }
        } catch (IOException e) {
            throw Trouble.failed("Can't reset " + file + ", which is as it was: " + e, e);
        }
        progress.noteReset(place.id());
        out.println();
        NextExercise.lines(Standing.of(place, progress.attempts()), here).forEach(out::println);
        return 0;
    }

    /** Null if there is nothing to keep. */
    private static Path keep(Place place, Path folder) throws IOException {
        if (!Files.exists(place.learnersFile())) {
            return null;
        }
        Files.createDirectories(folder);
        Path kept = Dated.path(folder, place.className() + ".java");
        SafeFile.write(kept, Files.readAllBytes(place.learnersFile()));
        return kept;
    }
}
