package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private final byte[] buffer = new byte[10];

    @Test
    void a_read_returns_one_piece_at_most() throws IOException {
        InputStream in = Pieces.of("ab", "", "cde");

        assertThat(in.read(buffer)).isEqualTo(2);
        assertThat(in.read(buffer)).isEqualTo(3);
        assertThat(in.read(buffer)).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void a_small_buffer_gets_a_piece_in_several_reads() throws IOException {
        InputStream in = Pieces.of("abc", "d");

        assertThat(in.read(buffer, 1, 2)).isEqualTo(2);
        assertThat(in.available()).isEqualTo(1);
        assertThat(in.read()).isEqualTo('c');
        assertThat(in.read(buffer, 0, 0)).isZero();
        assertThat(in.read()).isEqualTo('d');
        assertThat(new String(buffer, 1, 2)).isEqualTo("ab");
    }

    @Test
    void bytes_are_unsigned() throws IOException {
        assertThat(Pieces.of(new byte[] {-1}).read()).isEqualTo(255);
    }

    @Test
    void a_closed_stream_is_not_read() throws IOException {
        InputStream in = Pieces.of("abc");
        in.close();

        assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("Stream closed");
    }
}
