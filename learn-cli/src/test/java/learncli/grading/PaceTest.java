package learncli.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void a_machine_on_which_a_jvm_starts_within_three_seconds_is_a_usual_one() {
        assertThat(Pace.ofStart(Duration.ofMillis(2900))).isEqualTo(Pace.USUAL);
        assertThat(Conditions.forLearners().at(Pace.USUAL)).isEqualTo(Conditions.forLearners());
    }

    @Test
    void on_a_slow_one_everything_may_take_as_much_longer() {
        Pace pace = Pace.ofStart(Duration.ofMillis(4500));
        assertThat(pace).isEqualTo(new Pace(9));

        Conditions conditions = Conditions.forLearners().at(pace);

        assertThat(conditions.properties()).containsEntry("peerkit.patience", "9000");
        assertThat(conditions.tasksLimit()).isEqualTo(Duration.ofSeconds(18));
        assertThat(conditions.limit()).isEqualTo(Duration.ofMinutes(9));
        assertThat(conditions.killsTasks()).isTrue();
        assertThat(Conditions.forLearners().granted(pace)).isEqualTo(pace);
        assertThat(Conditions.forMistakes().at(pace)).isEqualTo(Conditions.forMistakes());
        assertThat(Conditions.forMistakes().granted(pace)).isEqualTo(Pace.USUAL);
        assertThat(Pace.ofStart(Duration.ofMinutes(5)).factor()).isEqualTo(10);
    }
}
