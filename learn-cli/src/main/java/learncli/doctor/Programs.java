package learncli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs on a PATH. */
record Programs(List<Path> folders) {

    // none comes last: on Windows mvn, a script for Unix, is beside mvn.cmd
    private static final List<String> ENDINGS = List.of(".exe", ".cmd", "");
    private static final Pattern SS = Pattern.compile("(?s).*?\\(\"([^\"]+)\",pid=(\\d+).*");
    private static final Pattern LSOF = Pattern.compile("(?s)p(\\d+)\\nc([^\\n]+).*");

    static Programs onPath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), ""); // or Path, on Windows
        return new Programs(Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    boolean has(String name) {
        return file(name).isPresent();
    }

    private Optional<Path> file(String name) {
        return folders.stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(name + ending)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Which program listens on a port, as far as one of these can tell. */
    String holder(int port) {
        Matcher ss = SS.matcher(output("ss", "-Hltnp", "sport = :" + port));
        if (ss.matches()) {
            return ss.group(1) + ", process " + ss.group(2);
        }
        Matcher lsof = LSOF.matcher(output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"));
        return lsof.matches() ? lsof.group(2) + ", process " + lsof.group(1) : "another program";
    }

    /** What a program prints; empty if it isn't there, or can't be run. */
    String output(String... command) {
        Optional<Path> file = file(command[0]);
        if (file.isEmpty()) {
            return "";
        }
        List<String> line = new ArrayList<>(List.of(command));
        line.set(0, file.get().toString()); // Windows itself would look for mvn.exe only
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip(); // blocks until it has ended
        } catch (IOException e) {
            return "";
        }
    }
}
