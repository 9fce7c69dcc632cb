package learncli.grading.worker;

/** An exception in a learner's words. */
final class WhatWasThrown {

    private WhatWasThrown() {}

    /** An assertion's message; with other exceptions, their class as well. */
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
