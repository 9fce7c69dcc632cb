package learncli.recording;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import learncli.terminal.Trouble;
import picocli.CommandLine.Option;

/** The option {@code --picture}: it records what a command prints of a conversation, and has it drawn at the end. */
public final class PictureOption {

    private static final int MOST = 1000; // lines: more would be too long to look at

    private final List<Drawing.PrintedLine> printed = new ArrayList<>(); // guarded by this: a tap has many threads
    private Drawing drawing;

    @Option(
            names = "--picture",
            paramLabel = "FILE.svg",
            description =
                    "Also draws the conversation, its first 1000 lines, into this file when it is over or Ctrl-C ends it.")
    private Path file;

    /** Prints to {@code terminal}, and records the lines if a picture is wanted. */
    public PrintStream recorded(PrintStream terminal) {
        if (!begin()) {
            return terminal;
        }
        return new PrintStream(terminal, true) {
            @Override
            public void println(String line) {
                terminal.println(line);
                keep(line);
            }

            @Override
            public void println() {
                println("");
            }
        };
    }

    /** The same for what prints a line. */
    public Consumer<String> recorded(Consumer<String> terminal) {
        return begin() ? terminal.andThen(this::keep) : terminal;
    }

    /** Whether a picture is wanted. Throws now what would otherwise only fail at the end. */
    private boolean begin() {
        if (file == null) {
            return false;
        }
        if (!file.toString().endsWith(".svg")) {
            throw Trouble.wrongCommand("The picture's name must end in .svg, and this is " + file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(folder)) {
            throw Trouble.wrongCommand("Can't write into the folder " + folder);
        }
        drawing = ServiceLoader.load(Drawing.class)
                .findFirst()
                .orElseThrow(() -> Trouble.wrongCommand("Only the launcher, ./learn, starts what draws pictures."));
        return true;
    }

    private synchronized void keep(String line) {
        if (printed.size() < MOST) {
            printed.add(new Drawing.PrintedLine(line.replaceAll("\u001b\\[[\\d;]*m", ""), System.nanoTime()));
        }
    }

    /** Draws what was recorded, if a picture is wanted and there is anything to draw. */
    public synchronized void draw(Path root) {
        if (printed.isEmpty()) {
            return;
        }
        try {
            drawing.draw(printed, root, file);
            System.err.println("The picture is in " + file);
        } catch (IOException e) {
            System.err.println("Can't draw " + file + ": " + e.getMessage());
        }
    }
}
