package coursetools.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuredTableTest {

    private final Samples samples = new Samples();

    @Test
    void shows_the_median_of_the_rounds_and_why_a_row_is_missing() {
        samples.add("planned\t4");
        samples.add("measured\t1 event loop\t1000\t30000\t18623\t194680\t10\t137\t178\t21");
        samples.add("measured\t1 event loop\t1000\t40000\t18625\t294680\t12\t139\t180\t21");
        samples.add("measured\t1 event loop\t1000\t36000\t18624\t194690\t11\t138\t179\t21");
        samples.add("failed\tNetty\t1000\tit does not start");

        assertThat(new MeasuredTable(samples).text()).startsWith("""
                                   a second             p50      p99    CPU  idle  busy threads
                1,000 clients
                  1 event loop       36,000  ±13 %  18.6 ms   195 ms  11 µs   138   179      21
                  Netty            not measured: it does not start
                """);
    }

    @Test
    void a_picture_has_a_curve_for_each_server() {
        samples.add("measured\tone\t1\t30000\t18623\t194680\t10\t137\t178\t21");
        samples.add("measured\tone\t10\t60000\t18623\t194680\t10\t137\t178\t21");
        samples.add("measured\ttwo\t1\t20000\t18623\t194680\t10\t137\t178\t21");

        String svg = new Plot(samples, "Round trips a second", Sample::rate).svg();

        assertThat(svg.split("<polyline ")).hasSize(3);
        assertThat(svg)
                .contains(
                        ">one</text>",
                        ">two</text>",
                        ">10</text>",
                        ">Round trips a second (both axes are logarithmic)</text>");
    }
}
