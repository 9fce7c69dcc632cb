package peerkit.interleavings;

/** The words for a call: for all of it if nothing comes in between, otherwise for its start and later for its end. */
record CallWords(String atOnce, String begun, String later) {

    static CallWords of(String call, String begun, String ending) {
        return new CallWords(call + " " + ending, begun, ending);
    }
}
