package coursetools.measure;

import coursetools.measure.Samples.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** A figure of all servers over the number of clients, as curves in a picture (SVG). Both axes are logarithmic. */
final class Plot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80; // where the axes meet
    private static final int BOTTOM = 350;
    private static final int RIGHT = 560; // the servers' names are beyond it
    private static final int TOP = 50;
    private static final int LABEL = 50; // wide
    private static final List<String> COLOURS = List.of("#d55e00", "#0072b2", "#e69f00", "#009e73", "#777777");

    private final Samples samples;
    private final String title;
    private final ToLongFunction<Sample> figure;
    private final List<Key> points = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    Plot(Samples samples, String title, ToLongFunction<Sample> figure) {
        this.samples = samples;
        this.title = title;
        this.figure = figure;
        for (int clients : samples.clients()) {
            samples.servers().stream()
                    .map(server -> new Key(clients, server))
                    .filter(samples::has)
                    .forEach(points::add);
        }
    }

    String svg() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        text(LEFT, 25, "start", "black", title + " (both axes are logarithmic)");
        axes();
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < samples.servers().size(); i++) {
            curve(samples.servers().get(i), COLOURS.get(i % COLOURS.size()), taken);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        double previous = RIGHT + 2 * LABEL; // from the right, so that the highest number is always there
        for (int i = samples.clients().size() - 1; i >= 0; i--) {
            int clients = samples.clients().get(i);
            line(x(clients), TOP, x(clients), BOTTOM);
            if (previous - x(clients) >= LABEL) { // labels don't overlap
                previous = x(clients);
                text(x(clients), BOTTOM + 20, "middle", "black", number(clients));
            }
        }
        text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", "black", "clients");
        for (long mark = floor(); mark <= ceiling(); mark *= 10) {
            for (long step : new long[] {mark, 2 * mark, 5 * mark}) {
                if (step <= ceiling()) {
                    line(LEFT, y(step), RIGHT, y(step));
                    text(LEFT - 8, y(step) + 4, "end", "black", number(step));
                }
            }
        }
    }

    private void curve(String server, String colour, List<Double> taken) {
        StringBuilder line = new StringBuilder();
        double last = BOTTOM;
        for (Key point : points) {
            if (point.server().equals(server)) {
                last = y(value(point));
                line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.clients()), last));
            }
        }
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>%n",
                line.toString().strip(),
                colour));
        double height = last + 4;
        for (double other : taken.stream().sorted().toList()) {
            height = Math.abs(height - other) < 16 ? other + 16 : height; // names don't overlap
        }
        taken.add(height);
        text(RIGHT + 10, height, "start", colour, server);
    }

    private long value(Key point) {
        return Math.max(1, samples.median(point, figure));
    }

    private long floor() {
        long least = points.stream().mapToLong(this::value).min().orElse(1);
        return (long) Math.pow(10, Math.floor(Math.log10(least)));
    }

    /** The next 1, 2 or 5 above the highest point. */
    private long ceiling() {
        long most = points.stream().mapToLong(this::value).max().orElse(10);
        long power = (long) Math.pow(10, Math.floor(Math.log10(most)));
        return most <= power ? power : most <= 2 * power ? 2 * power : most <= 5 * power ? 5 * power : 10 * power;
    }

    private double x(int clients) {
        List<Integer> all = samples.clients();
        return LEFT + (RIGHT - LEFT) * share(clients, all.get(0), all.get(all.size() - 1));
    }

    private double y(long value) {
        return BOTTOM - (BOTTOM - TOP) * share(value, floor(), ceiling());
    }

    private static double share(double value, double least, double most) {
        return least == most ? 0.5 : Math.log(value / least) / Math.log(most / least);
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                text));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
