package learncli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project lies, from whatever folder its tests are started. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        Path folder = placeOf(Learn.class);
        while (!Files.exists(folder.resolve("learn-cli").resolve("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The folder or jar from which a class was loaded. */
    public static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
