package lesson04.exercise;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import peerkit.Patience;
import peerkit.grading.SlowSockets;

/** A client whose socket {@code accept()} returned only when this call of {@code close()} was under way. */
record LateClient(Visitor visitor, Closing closing) {

    /**
     * Only a server that keeps its listener in a field has one. It is the second client, if the accepting thread already
     * was in {@code accept()} when the first one came; then that one has an ordinary conversation, which {@code ends}.
     *
     * @param connects connects a client, given its name
     */
    static Optional<LateClient> of(AutoCloseable server, Function<String, Visitor> connects, Consumer<Visitor> ends)
            throws Exception {
        CompletableFuture<Closing> closing = new CompletableFuture<>();
        SlowSockets.delayAccept(
                server, () -> closing.complete(Closing.of(server).awaitUnderWay()));
        for (String name : List.of("bob", "carol")) {
            Visitor client = connects.apply(name);
            Patience.waitUntil(() -> closing.isDone() || client.hasBegun(), Patience.limit());
            if (closing.isDone()) {
                return Optional.of(new LateClient(client, closing.join()));
            }
            ends.accept(client);
        }
        return Optional.empty();
    }
}
