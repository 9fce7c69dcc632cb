package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NonceTest {

    @AfterEach
    void any_seed() {
        System.clearProperty("peerkit.seed");
    }

    @Test
    void the_same_seed_gives_a_task_the_same_nonces_and_another_task_different_ones() {
        System.setProperty("peerkit.seed", "5");
        Nonce.begin(1);
        String word = Nonce.word();
        byte[] bytes = Nonce.bytes(8);
        Nonce.begin(2);
        assertThat(Nonce.word()).isNotEqualTo(word);
        Nonce.begin(1);
        assertThat(Nonce.word()).isEqualTo(word).matches("[a-z0-9]{6}");
        assertThat(Nonce.bytes(8)).isEqualTo(bytes);
    }

    @Test
    void the_seed_is_shown_only_where_it_matters() {
        System.setProperty("peerkit.seed", "5");
        Nonce.begin(1);
        assertThat(Nonce.seedIfUsed()).isEmpty();
        Nonce.number(1, 6);
        assertThat(Nonce.seedIfUsed()).startsWith("5 ");
    }

    @Test
    void numbers_include_both_ends() {
        Nonce.begin(1);
        boolean[] seen = new boolean[3];
        for (int i = 0; i < 200; i++) {
            seen[Nonce.number(4, 5) - 3] = true;
        }
        assertThat(seen).containsExactly(false, true, true);
    }
}
