package learncli.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.course.FileState;
import learncli.grading.worker.Wire;

/**
 * An exercise's compiled tests, kept in a file for the next {@code ./learn}: to compile them takes longer than to compile a
 * learner's class. They count as long as the sources, the libraries and the JDK are the same.
 */
final class KeptClasses {

    private final Path file;
    private final String origin;

    private KeptClasses(Path file, String origin) {
        this.file = file;
        this.origin = origin;
    }

    /** Those that were compiled from these sources. */
    static KeptClasses of(Exercise exercise, Collection<Path> sources) {
        String origin = Stream.concat(sources.stream().sorted(), Libraries.files().stream())
                .map(source -> FileState.of(source).text())
                .collect(Collectors.joining("\n", Runtime.version() + "\n", ""));
        Path folder = exercise.module().resolve(Path.of("target", "learn"));
        return new KeptClasses(folder.resolve("tests-" + exercise.id()), Digest.of(origin.getBytes(UTF_8)));
    }

    /** Empty if there are none, or if they were compiled from something else. */
    Optional<List<MemoryClass>> read() {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return Wire.readText(in).equals(origin) ? Optional.of(classes(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // there is no such file, or it is damaged: they are compiled again
        }
    }

    private static List<MemoryClass> classes(DataInputStream in) throws IOException {
        List<MemoryClass> classes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.add(new MemoryClass(Wire.readText(in), URI.create(Wire.readText(in)), Wire.readBytes(in)));
        }
        return classes;
    }

    void keep(List<MemoryClass> classes) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            Wire.writeText(out, origin);
            out.writeInt(classes.size());
            for (MemoryClass type : classes) {
                Wire.writeText(out, type.binaryName());
                Wire.writeText(out, type.source().toString());
                Wire.writeBytes(out, type.bytes());
            }
            Files.createDirectories(file.getParent());
            Path beside =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
            Files.write(beside, bytes.toByteArray());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // the next ./learn compiles them again
        }
    }
}
