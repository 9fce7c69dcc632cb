package learncli.tap;

import java.io.IOException;

/**
 * One direction of a conversation: reads what one side sends, shows it, and passes it on. It reads no further until that
 * is written, so a side that doesn't read makes the other side wait, as it would without the tap.
 *
 * <p>One thing can't be passed on at once: if a side ends its stream and then resets the connection, Java tells only the
 * next thread that writes to it.
 */
final class Direction implements Runnable {

    private static final int LONGEST_PIECE = 65_536; // bytes that one read returns at most

    private final Link link;
    private final Side from;
    private final Side to;
    private final Handling handling;
    private final Allowance allowance;
    private long passed; // bytes; other threads may read it when this one has ended

    Direction(Link link, Side from, Side to, Handling handling, Allowance allowance) {
        this.link = link;
        this.from = from;
        this.to = to;
        this.handling = handling;
        this.allowance = allowance;
    }

    long passed() {
        return passed;
    }

    /** Copies until a side ends its stream or breaks the connection, and passes that on as well. */
    @Override
    public void run() {
        byte[] buffer = new byte[LONGEST_PIECE];
        try {
            int count;
            while ((count = from.read(buffer)) != -1) {
                if (!pass(buffer, count)) {
                    return;
                }
            }
            passEndOfStream();
        } catch (IOException e) {
            link.reset(() -> from.voice().resets(e));
        } finally {
            from.isReadOut();
        }
    }

    /** Shows a piece and passes it on; false if no more can be passed on. */
    private boolean pass(byte[] bytes, int count) {
        int allowed = allowance.take(count);
        // shown before it is written, because the answer must be shown after it
        from.voice().sends(Piece.quoted(bytes, count), remark(count, allowed));
        try {
            if (!write(bytes, allowed)) {
                return false;
            }
        } catch (IOException e) {
            loseReceiver(e);
            return false;
        }
        if (allowance.isUsedUpBy(allowed)) {
            link.reset(() -> from.voice().isCutOff(handling.resetAfter()));
        }
        return allowed == count;
    }

    /** Writes one slice at a time; false if the connection was broken meanwhile. */
    private boolean write(byte[] bytes, int count) throws IOException {
        int slice;
        for (int at = 0; at < count; at += slice) {
            slice = Math.min(handling.slice(), count - at);
            if (!handling.delay().isZero() && link.isBrokenOffWithin(handling.delay())) {
                return false;
            }
            to.write(bytes, at, slice);
            passed += slice;
        }
        return true;
    }

    private void passEndOfStream() {
        if (from.isGone()) {
            return; // the other direction knows, and resets the conversation
        }
        from.voice().ends();
        try {
            to.endStream();
        } catch (IOException e) {
            loseReceiver(e);
        }
    }

    private void loseReceiver(IOException e) {
        to.awaitReadOut();
        link.reset(() -> to.voice().resets(e));
    }

    private String remark(int count, int allowed) {
        int pieces = (allowed - 1) / handling.slice() + 1;
        String cut = pieces > 1 ? " in " + pieces + " pieces" : "";
        if (allowed == count) {
            return Piece.size(count) + (cut.isEmpty() ? "" : ", passed on" + cut);
        }
        return Piece.size(count) + (allowed == 0 ? ", not passed on" : ", the first " + allowed + " passed on" + cut);
    }
}
