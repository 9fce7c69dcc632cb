package learncli.grading.worker;

/** An exception as a learner reads it. */
final class WhatWasThrown {

    private WhatWasThrown() {}

    /** A failed assertion's own text; of other exceptions the class as well. */
    static String inWords(Throwable thrown) {
        if (thrown instanceof AssertionError && thrown.getMessage() != null) {
            return thrown.getMessage().strip();
        }
        if (thrown instanceof OutOfMemoryError) {
            return "out of memory: " + thrown.getMessage();
        }
        return thrown.toString();
    }
}
