package coursetools.grade.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import learncli.terminal.Trouble;

/**
 * Where submissions are, and where results belong.
 *
 * @param here the folder in which the command was typed
 * @param in as typed: a folder with submissions, or a zip
 * @param out as typed: the folder for the results
 */
public record GradeFolders(Path here, Path in, Path out) {

    public Path submissions() {
        return here.resolve(in).normalize();
    }

    public Path results() {
        return here.resolve(out).normalize();
    }

    /** @throws Trouble if there is nothing to grade, or if results would be written among what was handed in */
    public void check() {
        if (!Files.exists(submissions())) {
            throw Trouble.wrongCommand("There is no file or folder " + in + ".");
        }
        if (!Files.isDirectory(submissions())
                && !in.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw Trouble.wrongCommand(
                    in + " is neither a folder nor a zip. If it is an archive, unpack it, and name the folder.");
        }
        boolean beside = submissions().equals(results().getParent())
                && (Files.notExists(results()) || ResultFolder.isOne(results())); // not a student's
        boolean apart = beside || !results().startsWith(submissions());
        if (!apart || submissions().startsWith(results())) {
            throw Trouble.wrongCommand("The results can't be written to " + out
                    + ", where the submissions are: name another folder with --out.");
        }
        if (Files.exists(results()) && !Files.isDirectory(results())) {
            throw Trouble.wrongCommand(out + " is not a folder: name one for the results with --out.");
        }
    }
}
