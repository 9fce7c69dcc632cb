package peerkit;

import java.util.ArrayList;
import java.util.List;

/** What a peer has sent so far, for the line "sent" of its failures; shows the last few steps. */
final class Transcript {

    private static final int SHOWN = 4; // steps

    private final String name;
    private final List<String> steps = new ArrayList<>();

    Transcript(String name) {
        this.name = name;
    }

    void add(String step) {
        steps.add(step);
    }

    void add(byte[] bytes) {
        add(Quoted.bytes(bytes).shortened());
    }

    /** Starts a failure's message: who did what, and what it had sent before. */
    FailureBlock block(String doing) {
        FailureBlock block = new FailureBlock(name + ": " + doing);
        return steps.isEmpty() ? block : block.line("sent", toString());
    }

    @Override
    public String toString() {
        int earlier = Math.max(0, steps.size() - SHOWN);
        String before = earlier == 0 ? "" : "(after " + earlier + " earlier)  ";
        return before + String.join("  ", steps.subList(earlier, steps.size()));
    }
}
