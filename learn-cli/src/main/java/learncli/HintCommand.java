package learncli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.grading.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn hint}: a hint from an exercise's README. */
@Command(
        name = "hint",
        description = {"Shows a hint for an exercise. There are three, and each says more.", ""},
        customSynopsis = "./learn hint [-h] EXERCISE [1, 2 or 3]",
        footer = {"", "For example: ./learn hint 2.1 2"})
final class HintCommand implements Callable<Integer> {

    private static final Pattern HINT =
            Pattern.compile("<summary>Hint (\\d)</summary>\\s*(.*?)\\s*</details>", Pattern.DOTALL);

    private final Path root;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String exercise;

    @Parameters(index = "1", arity = "0..1", paramLabel = "HINT", description = "Which one; the first, if not said.")
    private int number = 1;

    HintCommand(Path root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Place place = Place.named(exercise, Place.allIn(root.toAbsolutePath().normalize()))
                .get(0);
        Matcher hint = HINT.matcher(Files.readString(place.folder().resolve("README.md")));
        PrintWriter out = spec.commandLine().getOut();
        while (hint.find()) {
            if (Integer.parseInt(hint.group(1)) == number) {
                out.println("Hint " + number + " for " + place.id() + " " + place.className());
                out.println();
                out.println(hint.group(2));
                out.println();
                out.println(
                        number < 3
                                ? "If that is not enough: ./learn hint " + place.id() + " " + (number + 1)
                                : "That was the last one. Your class: ./learn check " + place.id());
                return 0;
            }
        }
        throw Trouble.wrongCommand("There is no hint " + number + " for " + place.id() + ": they are 1, 2 and 3.");
    }
}
