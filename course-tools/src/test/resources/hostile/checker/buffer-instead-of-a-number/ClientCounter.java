// does: counts, with a race, where the model checker does not see it
// must: NOT_ALLOWED java.nio.ByteBuffer

package lesson06.exercise;

import java.nio.ByteBuffer;

public final class ClientCounter {

    private final ByteBuffer last = ByteBuffer.allocate(4);

    public int next() {
        int next = last.getInt(0) + 1;
        last.putInt(0, next);
        return next;
    }
}
