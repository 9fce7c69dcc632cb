package coursetools.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void a_region_is_what_stands_between_its_marks_moved_to_the_left() {
        Regions regions = regions("A.java", """
                class A {
                    // @start region=one
                    void a() {

                        b();
                    }
                    // @end
                }
                """);

        assertThat(regions.faults()).isEmpty();
        assertThat(regions.all().get("one").text()).containsExactly("void a() {", "", "    b();", "}");
        assertThat(regions.whole()).containsExactly("class A {", "    void a() {", "", "        b();", "    }", "}");
    }

    @Test
    void marks_that_do_not_pair_are_told_with_their_line() {
        assertThat(regions("A.java", "// @end\n").faults())
                .extracting(Fault::toString)
                .containsExactly("A.java:1: // @end without a // @start region=NAME before it");
        assertThat(regions("A.java", "\n// @start region=one\na();\n").faults())
                .extracting(Fault::toString)
                .containsExactly("A.java:2: region one never ends: // @end is missing");
        assertThat(regions("A.java", "// @start region=one\n// @start region=two\n// @end\n")
                        .faults())
                .extracting(Fault::line)
                .containsExactly(2);
        assertThat(regions("A.java", "// @start region=one\n// @end\n// @start region=one\n// @end\n")
                        .faults())
                .extracting(Fault::message)
                .containsExactly("there are two regions of the name one");
    }

    @Test
    void a_mark_must_be_alone_on_its_line() {
        assertThat(regions("A.java", "int a; // @start region=one\n// @end of it\n")
                        .faults())
                .extracting(Fault::line)
                .containsExactly(1, 2);
    }

    private static Regions regions(String name, String text) {
        return new Regions(name, text.lines().toList());
    }
}
