package coursetools.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.terminal.AtCtrlC;
import learncli.terminal.Bar;
import learncli.terminal.Trouble;

/** Runs a {@code LoadLab} in a process of its own, and collects what it prints. */
final class LoadRun {

    private static final int PATIENCE = 5; // seconds, for its servers to end

    private final Bar bar;
    private final Samples samples = new Samples();
    private final long start = System.nanoTime();
    private int planned = 1;
    private int done;

    LoadRun(Bar bar) {
        this.bar = bar;
    }

    /** Returns what was measured when all is done. */
    Samples run(List<String> command) throws IOException, InterruptedException {
        Process lab = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        AtCtrlC atCtrlC = new AtCtrlC(() -> stop(lab)); // no server is left
        int status;
        try (BufferedReader lines = lab.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
            status = lab.waitFor();
        } finally {
            stop(lab); // after a failure it would go on for minutes
            bar.end();
            atCtrlC.close();
        }
        if (status != 0) {
            throw Trouble.failed("LoadLab has ended with status " + status + ".");
        }
        return samples;
    }

    private void take(String line) {
        String[] columns = line.split("\t");
        if (samples.add(line)) {
            done++;
        } else if (columns[0].equals("planned")) {
            planned = Integer.parseInt(columns[1]);
        } else if (columns[0].equals("now")) {
            bar.show(done, planned, columns[1] + timeLeft());
        }
    }

    private String timeLeft() {
        if (done == 0) {
            return "";
        }
        long left = (System.nanoTime() - start) / done * (planned - done);
        return "; " + inWords(Duration.ofNanos(left)) + " left";
    }

    private static String inWords(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }

    private static void stop(Process lab) {
        lab.destroy(); // not forcibly: it ends its servers first
        try {
            lab.waitFor(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
