import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.platform.console.ConsoleLauncher;

/** {@code Repeat TIMES ARGUMENTS}: runs tests again and again in this JVM, as JUnit's console launcher does once. */
final class Repeat {

    public static void main(String[] arguments) {
        int times = Integer.parseInt(arguments[0]);
        String[] launchers = Arrays.copyOfRange(arguments, 1, arguments.length);
        for (int i = 1; i <= times; i++) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            if (ConsoleLauncher.run(out, out, launchers).getExitCode() != 0) {
                System.out.println(text + "\nin run " + i + " of " + times + " in this JVM");
                System.exit(1);
            }
        }
        System.exit(0);
    }
}
