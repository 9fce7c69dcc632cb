package coursetools.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The message of a failure as it is kept in a file: without what differs from run to run. */
final class KeptMessage {

    private static final int CONTEXT = 3; // lines around a difference

    private KeptMessage() {}

    /** The message with its ports made the same. */
    static String normalised(String message) {
        return message.strip()
                        .replace("\r\n", "\n")
                        .replaceAll("\\bport \\d{2,5}\\b", "port PORT")
                        .replaceAll("127\\.0\\.0\\.1:\\d{2,5}\\b", "127.0.0.1:PORT")
                        .replaceAll("(?m)[ \t]+$", "")
                + "\n";
    }

    /** How {@code message} differs from the text in {@code file}; empty if it does not. */
    static String difference(Path file, String message) {
        try {
            if (!Files.exists(file)) {
                return "has no " + file.getFileName() + " yet; ./learn prove --write-messages makes it\n";
            }
            List<String> kept = Files.readString(file, UTF_8).lines().toList();
            List<String> said = message.lines().toList();
            List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                    file.getFileName().toString(), "what is said now", kept, DiffUtils.diff(kept, said), CONTEXT);
            return lines.isEmpty()
                    ? ""
                    : "says another message than the one that is kept:\n" + String.join("\n", lines) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String message) {
        try {
            Files.writeString(file, message, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
