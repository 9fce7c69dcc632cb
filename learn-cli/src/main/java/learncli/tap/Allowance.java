package learncli.tap;

/**
 * The bytes that one conversation may still pass on. Its two directions take from it at the same time, so bytes are taken
 * before they are written, and reported after: together the two never pass on one too many, nor is the conversation
 * reset while one of them still writes what it took.
 */
final class Allowance {

    private long left; // to be taken; guarded by this, as is the next
    private long missing; // to be passed on

    Allowance(long bytes) {
        left = bytes;
        missing = bytes;
    }

    /** Takes {@code wanted} bytes, or what is left if that is less. */
    synchronized int take(int wanted) {
        int taken = (int) Math.min(wanted, left);
        left -= taken;
        return taken;
    }

    /** So many have been passed on; true for whoever passes on the last. */
    synchronized boolean isUsedUpBy(int passed) {
        missing -= passed;
        return passed > 0 && missing == 0;
    }
}
