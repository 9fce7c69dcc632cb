package learncli.tap;

/**
 * How many bytes a conversation may still pass on. Both directions take bytes before they write them, and report them
 * afterwards. So together they never write one byte too many, and nobody resets the connection during the last write.
 */
final class Allowance {

    private long left; // to be taken; guarded by this
    private long missing; // to be written; guarded by this

    Allowance(long bytes) {
        left = bytes;
        missing = bytes;
    }

    /** Takes {@code wanted} bytes, or as many as are left. */
    synchronized int take(int wanted) {
        int taken = (int) Math.min(wanted, left);
        left -= taken;
        return taken;
    }

    /** Reports written bytes; returns true if they were the last. */
    synchronized boolean isUsedUpBy(int written) {
        missing -= written;
        return written > 0 && missing == 0;
    }
}
