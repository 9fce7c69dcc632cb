package learncli.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import learncli.terminal.Trouble;

/** The compiler of the JDK that runs this, and what counts as a source file. */
public final class Jdk {

    public static final Charset SOURCE_ENCODING = UTF_8;

    /** The Java version of the course, unless a lesson says otherwise. */
    public static final int OLDEST = 17;

    private Jdk() {}

    public static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Trouble.failed("The Java in " + System.getProperty("java.home")
                    + " has no compiler: install a JDK, 17 or newer, and set JAVA_HOME to it.");
        }
        return compiler;
    }

    /**
     * A file that an editor leaves beside a source doesn't count, such as {@code .#EchoServer.java}, a link to nowhere.
     */
    public static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** The simple name of the type that a source is named after. */
    public static String typeIn(Path source) {
        return source.getFileName().toString().replaceFirst("\\.java$", "");
    }
}
