package coursetools.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    listening on 127.0.0.1:12345                       | listening on 127.0.0.1:40123
                    from [::1]:1024                                    | from [::1]:65535
                    $ ./learn run 2 EchoClient 127.0.0.1 40123         | $ ./learn run 2 EchoClient 127.0.0.1 8000
                    connects to 127.0.0.1 on port 40123                | connects to 127.0.0.1 on port 1024
                    connected to 127.0.0.1:40123 in 1.5 ms             | connected to 127.0.0.1:1234 in 12 ms
                    alice       1,018 ms      2 ms                     | alice          8 ms    307 ms
                    it took 1.5 s                                      | it took 12.25 s
                    busy     finds 8 of them: the others are gone      | busy     finds 512 of them: the others are gone
                    bob      hears 13 lines, until                     | bob      hears 1,013 lines, until
                    a line of 1,000 characters, 74 times               | a line of 1,000 characters, 75 times
                    unlocked         4000000    3944346      55654     | unlocked         4000000    4000000          0
                    increments each; processors: 2.                    | increments each; processors: 16.
                    """)
    void what_differs_from_run_to_run_counts_as_the_same(String one, String other) {
        assertThat(Normal.lines(one)).isEqualTo(Normal.lines(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    listening on 127.0.0.1:12345                       | listening on 127.0.0.2:12345
                    connects to 10.0.0.1 on port 80                    | connects to 10.0.0.1 on port 81
                    alice    stays for 300 ms                          | alice    stays for 400 ms
                    no answer within 10 s                              | no answer within 20 s
                    the server's buffer holds 4096 bytes               | the server's buffer holds 4097 bytes
                    a line of 1,000 characters, 74 times               | a line of 1,001 characters, 74 times
                    ReentrantLock    4000000    4000000          0     | ReentrantLock    4000000    3999999          1
                    unlocked         4000000    3944346      55654     | unlocked         5000000    3944346      55654
                    Enter payload: My name                             | Enter Payload: My name
                    waited 8 ms                                        | waited 8 s
                    count    3 so far, 1 connected                     | count    3 so far, 2 connected
                    """)
    void all_else_does_not(String one, String other) {
        assertThat(Normal.lines(one)).isNotEqualTo(Normal.lines(other));
    }
}
