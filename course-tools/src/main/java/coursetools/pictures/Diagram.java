package coursetools.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.course.Digest;

/**
 * A picture of the book and its source, {@code NAME.svg} and {@code NAME.puml} in one folder. How wide a text is drawn
 * depends on a machine's fonts, so pictures drawn on two machines can't be compared. Instead the last line of a picture is
 * a digest of its source and of itself.
 */
public final class Diagram {

    private static final String STYLE = "style.iuml"; // which all sources include

    private final Path source;
    private final Path picture;

    /** The diagram with this picture; neither file has to exist. */
    public Diagram(Path picture) {
        this.picture = picture;
        this.source = picture.resolveSibling(picture.getFileName().toString().replaceFirst("\\.svg$", ".puml"));
    }

    public Path source() {
        return source;
    }

    /** Whether the picture is what the source gives. */
    public boolean isUpToDate() throws IOException {
        if (!Files.exists(picture) || !Files.exists(source)) {
            return false;
        }
        String text = read(picture);
        int lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
        return text.substring(lastLine).equals(digest(text.substring(0, lastLine)));
    }

    /**
     * Draws it.
     *
     * @throws IOException if the source isn't right, or a file can't be read or written
     */
    public void draw() throws IOException {
        try {
            String svg = PlantUml.svg(read(source), source.getParent());
            Files.writeString(picture, svg + digest(svg), UTF_8);
        } catch (IOException e) {
            throw new IOException(source.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private String digest(String svg) throws IOException {
        String all = PlantUml.version() + read(source.resolveSibling(STYLE)) + read(source) + svg;
        return "<!-- PlantUML " + PlantUml.version() + ", digest " + Digest.of(all.getBytes(UTF_8)) + " -->\n";
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, UTF_8).replace("\r\n", "\n");
    }
}
