package lesson05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class RoomTest {

    private final Room room = new Room();

    @Test
    void gives_a_name_to_one_of_50_that_claim_it_at_once_in_each_of_200_rounds() throws Exception {
        int claimants = 50;
        var barrier = new CyclicBarrier(claimants);
        ExecutorService threads = Executors.newFixedThreadPool(claimants);
        try {
            for (int round = 0; round < 200; round++) {
                List<Future<Boolean>> claims = new ArrayList<>();
                for (int i = 0; i < claimants; i++) {
                    var name = new Nickname(i % 2 == 0 ? "alice" : "ALICE");
                    claims.add(threads.submit(() -> {
                        barrier.await(); // so that all claim it at the same moment
                        return room.join(name, outbox());
                    }));
                }
                int winners = 0;
                for (Future<Boolean> claim : claims) {
                    winners += claim.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
                room.leave(new Nickname("Alice"));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whispers_to_a_member_without_regard_to_case_and_says_so_if_there_is_none() {
        room.join(new Nickname("Alice"), outbox());

        assertThat(room.whisper("aLICE", "hi")).isTrue();
        assertThat(room.whisper("bob", "hi")).isFalse();
        assertThat(room.whisper("", "hi")).isFalse();
    }

    @Test
    void the_list_of_a_large_room_fits_into_an_outbox() {
        Outbox ended = outbox();
        ended.end(); // so it takes nothing in
        for (int i = 0; i < 2000; i++) {
            room.join(new Nickname("a".repeat(28) + (1000 + i)), ended);
        }
        Outbox newcomer = new Outbox(
                OutputStream.nullOutputStream(),
                Limits.standard().withClients(2001).outboxBytes());

        assertThat(room.join(new Nickname("newcomer"), newcomer)).isTrue();

        assertThat(newcomer.hasOverflowed()).isFalse();
    }

    @Test
    void an_outbox_holds_64_kib_for_up_to_500_clients() {
        assertThat(Limits.standard().withClients(500)).isEqualTo(Limits.standard());
        assertThat(Limits.standard().outboxBytes()).isEqualTo(65_536);
    }

    @Test
    void tells_one_who_asks_who_else_is_there() {
        var toBob = new ByteArrayOutputStream();
        Outbox bob = new Outbox(toBob, 1000);
        room.join(new Nickname("alice"), outbox());
        room.join(new Nickname("bob"), bob);
        room.join(new Nickname("carol"), outbox());

        room.tellWho(new Nickname("bob"), bob);
        bob.end();
        bob.write();

        assertThat(toBob).hasToString("""
                * The room contains: alice
                * carol has entered the room
                * The room contains: alice, carol
                """);
    }

    @Test
    void emptied_tells_nobody_of_those_who_leave_then() {
        var toBob = new ByteArrayOutputStream();
        Outbox bob = new Outbox(toBob, 1000);
        room.join(new Nickname("alice"), outbox());
        room.join(new Nickname("bob"), bob);

        room.empty();
        room.leave(new Nickname("alice"));
        bob.end();
        bob.write();

        assertThat(toBob).hasToString("* The room contains: alice\n");
    }

    @Test
    void emptied_tells_one_who_asks_then_that_nobody_is_there() {
        var toBob = new ByteArrayOutputStream();
        Outbox bob = new Outbox(toBob, 1000);
        room.join(new Nickname("alice"), outbox());
        room.join(new Nickname("bob"), bob);

        room.empty();
        room.tellWho(new Nickname("bob"), bob);
        bob.end();
        bob.write();

        assertThat(toBob).hasToString("* The room contains: alice\n* The room contains: \n");
    }

    /** An outbox that nobody empties. */
    private static Outbox outbox() {
        return new Outbox(OutputStream.nullOutputStream(), 1_000_000);
    }
}
