package learncli;

import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson is whole without the others, so a few small files stand in several: they must stay the same. */
class SharedFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LineReader",
                "demo/Play",
                "terminal/Arguments",
                "terminal/Connection",
                "terminal/Launch",
                "terminal/Port",
                "terminal/Prompt",
                "terminal/Reason",
                "terminal/Show"
            })
    void is_the_same_in_every_lesson_but_for_its_package(String name) throws IOException {
        List<Path> files = lessonFilesNamed(name + ".java");
        assertThat(files).hasSizeGreaterThan(1);

        Path first = files.get(0);
        for (Path other : files) {
            assertThat(withoutPackage(readString(other)))
                    .as("%s, which is to be the same as %s", other, first)
                    .isEqualTo(withoutPackage(readString(first)));
        }
    }

    private static List<Path> lessonFilesNamed(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Checkout.root())) {
            for (Path folder : folders.sorted().toList()) {
                String lesson = folder.getFileName().toString().split("-")[0];
                Path file = folder.resolve(Path.of("src", "main", "java", lesson, name));
                if (Files.exists(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static String withoutPackage(String source) {
        return source.replaceFirst("package [\\w.]+;", "").replaceAll("(?m)^import lesson\\d\\d\\.", "import ");
    }
}
