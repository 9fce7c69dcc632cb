package peerkit.interleavings;

/** The words for a step: when it is made, when it has to wait, and when it continues after that. */
record StepText(String text, String waiting, String resumed) {

    static StepText of(String text) {
        return new StepText(text, "", "");
    }
}
