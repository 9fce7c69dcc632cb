package learncli.grading;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source in memory; the compiler's messages give its name alone. */
final class SourceText extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    /** {@code name} is that of a file, such as {@code LineReader.java}. */
    SourceText(String name, String text) {
        super(URI.create("memory:///" + name), Kind.SOURCE);
        this.name = name;
        this.text = text;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
