package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lesson07.lab.Contender;
import lesson07.lab.LoadGenerator;
import lesson07.lab.Machine;
import lesson07.lab.RoundTrips;
import lesson07.terminal.Launch;

/**
 * Measures the lesson's servers with more and more clients, and prints a line for each measurement.
 * {@code ./learn measure 7} starts it, and turns its lines into a table and pictures.
 *
 * <p>The servers run in JVMs of their own, one at a time, in rounds: each server once, then each once more. So a busy
 * moment of the machine hits more than one of them. This JVM plays the clients.
 */
public final class LoadLab {

    private static final int WARM_UP_CLIENTS = 100;

    private final PrintStream out;
    private final List<Integer> clients;
    private final Duration time; // for one measurement, and to warm up

    private LoadLab(PrintStream out, List<Integer> clients, Duration time) {
        this.out = out;
        this.clients = clients;
        this.time = time;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Takes numbers of clients (1,10,100), rounds, milliseconds, and perhaps one more server's name and command. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            if (LoadLab.class.getProtectionDomain().getCodeSource() == null || args.length < 3) {
                throw new IllegalArgumentException(
                        "LoadLab starts servers in JVMs of their own: type ./learn measure 7");
            }
            List<Integer> clients =
                    Stream.of(args[0].split(",")).map(Integer::valueOf).sorted().toList();
            LoadLab lab = new LoadLab(out, clients, Duration.ofMillis(Long.parseLong(args[2])));
            lab.measure(Contender.all(List.of(args).subList(3, args.length)), Integer.parseInt(args[1]));
            return 0;
        });
    }

    private void measure(List<Contender> contenders, int rounds) throws IOException, InterruptedException {
        out.println("planned\t" + rounds * contenders.size() * clients.size());
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                try (contender) {
                    contender.start();
                    warmUp(contender);
                    measure(contender);
                }
                if (out.checkError()) { // nobody reads it any more
                    return;
                }
            }
        }
    }

    private void warmUp(Contender contender) throws IOException {
        out.println("now\t" + contender.name() + ", warming up");
        try (LoadGenerator load = new LoadGenerator(contender.port())) {
            load.connect(WARM_UP_CLIENTS);
            load.talk(time); // until the JVM has compiled what it runs most
        }
    }

    /** With more and more clients; those who are connected stay. */
    private void measure(Contender contender) throws IOException {
        try (LoadGenerator load = new LoadGenerator(contender.port())) {
            String failure = "";
            for (int count : clients) {
                out.println("now\t" + contender.name() + ", " + count + (count == 1 ? " client" : " clients"));
                failure = failure.isEmpty()
                        ? Machine.whyNot(count)
                        : failure; // what 1,000 can't do, 5,000 can't do either
                String result = "";
                try {
                    result = failure.isEmpty() ? measure(contender, load, count) : "";
                } catch (IOException e) {
                    failure = e.getMessage();
                }
                String row = contender.name() + "\t" + count + "\t";
                out.println(failure.isEmpty() ? "measured\t" + row + result : "failed\t" + row + failure);
            }
        }
    }

    private String measure(Contender contender, LoadGenerator load, int count) throws IOException {
        load.connect(count);
        long idle = contender.megabytes();
        Duration before = contender.processorTime();
        RoundTrips trips = load.talk(time);
        long micros = contender.processorTime().minus(before).toNanos() / 1000 / Math.max(1, trips.count());
        return trips.rate() + "\t" + trips.percentile(50) + "\t" + trips.percentile(99) + "\t" + micros + "\t" + idle
                + "\t" + contender.megabytes() + "\t" + contender.threads();
    }
}
