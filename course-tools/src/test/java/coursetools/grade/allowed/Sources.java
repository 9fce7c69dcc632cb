package coursetools.grade.allowed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles made-up sources. */
final class Sources {

    private Sources() {}

    /** The class files by class name. Sources and class files are written to an empty folder. */
    static Map<String, byte[]> compile(Path folder, Map<String, String> sources) throws IOException {
        Path output = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g", "-nowarn", "-d", output.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(source.getKey()), source.getValue())
                    .toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertThat(status).as("javac says: %s", said).isZero();
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString().replace(".class", "");
                classes.put(path.replaceAll("[/\\\\]", "."), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
