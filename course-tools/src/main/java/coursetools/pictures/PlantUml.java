package coursetools.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.security.SFile;
import net.sourceforge.plantuml.version.Version;

/**
 * Draws with PlantUML. Each picture has a light background, so that it can be read on a white page and on a dark one.
 */
final class PlantUml {

    static {
        System.setProperty("java.awt.headless", "true"); // on macOS an icon would appear in the dock
    }

    private static final Pattern START = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"[^>]*>(<\\?.*?\\?>)?");
    private static final int BORDER = 1; // pixels

    private PlantUml() {}

    static String version() {
        return Version.versionString();
    }

    /**
     * The picture as SVG.
     *
     * @param folder has what the source includes
     * @throws IOException if PlantUML doesn't understand the source
     */
    static String svg(String source, Path folder) throws IOException {
        SourceStringReader reader = new SourceStringReader(source, new SFile(folder.toString()));
        if (reader.getBlocks().isEmpty()) {
            throw new IOException("it has no @startuml");
        }
        Diagram diagram = reader.getBlocks().get(0).getDiagram();
        if (diagram instanceof PSystemError error) {
            throw new IOException(String.join("\n", error.getPureAsciiFormatted()));
        }
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        reader.outputImage(svg, new FileFormatOption(FileFormat.SVG, false));
        return onCard(svg.toString(UTF_8)).replace("><", ">\n<") + "\n";
    }

    private static String onCard(String svg) throws IOException {
        Matcher start = START.matcher(svg);
        if (!start.find()) {
            throw new IOException("PlantUML gave no SVG");
        }
        int width = Integer.parseInt(start.group(1)) - BORDER;
        int height = Integer.parseInt(start.group(2)) - BORDER;
        String card = String.format(
                Locale.ROOT,
                "<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"10\" fill=\"#F8FAFC\" stroke=\"#D0D7DE\"/>",
                width,
                height);
        return svg.substring(0, start.end()) + card + svg.substring(start.end());
    }
}
