package coursetools.grade.run;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeFoldersTest {

    @TempDir
    private Path here;

    @Test
    void a_zip_may_have_its_ending_in_capitals() throws IOException {
        Path in = Files.createFile(here.resolve("class-7a.ZIP")).getFileName();

        assertThatNoException().isThrownBy(() -> new GradeFolders(here, in, Path.of("grades")).check());
    }
}
