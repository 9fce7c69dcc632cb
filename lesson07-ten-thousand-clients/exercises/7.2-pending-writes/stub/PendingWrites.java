package lesson07.exercise;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/**
 * What a server still has to send to one client. A channel that doesn't wait may take only a part of what is written to
 * it; the rest stays here until the channel can take more.
 */
public final class PendingWrites {

    /** @param limit how many bytes may wait at most; 1 to {@code Integer.MAX_VALUE} */
    public PendingWrites(int limit) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Adds these bytes to those that wait.
     *
     * @return false if more bytes than the limit would wait; then none of these is added
     */
    public boolean add(byte[] bytes) {
        // TODO: keep a copy of them, unless they are too many
        throw new UnsupportedOperationException("not attempted");
    }

    /** Writes as much of what waits as the channel takes now. Never waits until it takes more. */
    public void writeTo(WritableByteChannel channel) throws IOException {
        // TODO: write, and keep what was not taken
        throw new UnsupportedOperationException("not attempted");
    }

    /** Whether anything waits, so that a selector should look for OP_WRITE. */
    public boolean wantsToWrite() {
        // TODO: say whether anything is left
        throw new UnsupportedOperationException("not attempted");
    }
}
