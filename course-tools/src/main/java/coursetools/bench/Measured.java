package coursetools.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a benchmark found.
 *
 * @param watch from a save to the verdict
 * @param check from the command to its end
 * @param maven from the Maven command to its end
 * @param command the Maven command
 */
public record Measured(Times watch, Times check, Times maven, List<String> command) {

    /** As Markdown. */
    public String table() {
        double factor = (double) maven.median().toNanos() / watch.median().toNanos();
        return "| what is waited for | runs | median | slowest | goal |\n"
                + "| --- | ---: | ---: | ---: | --- |\n"
                + row("`./learn watch 2.1`, from saving the file to the verdict", watch, "median under 0.30 s")
                + row("`./learn check 2.1`, from the command to its end", check, "under 3 s")
                + row("`" + String.join(" ", command) + "`", maven, "")
                + String.format(
                        Locale.ROOT,
                        "\nA verdict in `watch` comes %.0f times as fast as Maven's; the goal is 15.\n",
                        factor);
    }

    private static String row(String what, Times times, String goal) {
        Duration median = times.median();
        return "| " + what + " | " + times.count() + " | " + Times.inWords(median) + " | "
                + Times.inWords(times.slowest()) + " | " + goal + " |\n";
    }

    /** Where it was measured, and with what. */
    public static String machine(String command) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(); // negative: not known
        return String.format(
                Locale.ROOT,
                "Measured by `%s` on %s: %d processors,\n%s, %s %s%s.",
                command,
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                load < 0 ? "" : String.format(Locale.ROOT, "; load average before it began: %.1f", load));
    }
}
