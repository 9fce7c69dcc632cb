package coursetools.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learncli.recording.Drawing;

/** What {@code --picture} needs. */
public final class ConversationDrawing implements Drawing {

    @Override
    public void draw(List<PrintedLine> printed, Path root, Path file) throws IOException {
        String source = new SequenceDiagram(printed).source();
        Files.writeString(file, PlantUml.svg(source, root.resolve("docs/diagrams")), UTF_8);
    }
}
