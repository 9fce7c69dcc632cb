package learncli.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import javax.tools.SimpleJavaFileObject;

/** A source in memory; the compiler's messages give its name alone. */
final class MemorySource extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    /** {@code name} is that of a file, such as {@code LineReader.java}. */
    MemorySource(String name, String text) {
        super(URI.create("memory:///" + URLEncoder.encode(name, UTF_8)), Kind.SOURCE);
        this.name = name;
        this.text = text;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return name.equals(simpleName + kind.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
