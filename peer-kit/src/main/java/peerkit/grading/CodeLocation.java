package peerkit.grading;

/** Where in the learner's file a thread was, according to its stack trace. */
final class CodeLocation {

    private final StackTraceElement[] stack;
    private final String file;

    private CodeLocation(StackTraceElement[] stack, String file) {
        this.stack = stack;
        this.file = file;
    }

    /** Where in the file of the class {@code className} {@code thrown} was made. */
    static CodeLocation of(Throwable thrown, String className) {
        return new CodeLocation(thrown.getStackTrace(), className + ".java");
    }

    boolean isKnown() {
        return innermost() >= 0;
    }

    /** Such as {@code LineReader.java:31}. */
    String line() {
        return file + ":" + stack[innermost()].getLineNumber();
    }

    /**
     * What a thread that doesn't end is doing: waiting in a method of the JDK, or keeping busy. Names a busy thread's
     * method but not its line, which would be a different one each time.
     */
    String whereItHangs() {
        int at = innermost();
        if (at < 0) {
            return "it is still running";
        }
        boolean waits = at > 0 && stack[0].isNativeMethod(); // in the system: a read, an accept, a wait for a lock
        return waits
                ? "still waiting in " + stack[at - 1].getMethodName() + "(), called at " + line()
                : "still busy in " + stack[outermost()].getMethodName() + "()";
    }

    private int innermost() {
        for (int i = 0; i < stack.length; i++) {
            if (file.equals(stack[i].getFileName())) {
                return i;
            }
        }
        return -1;
    }

    private int outermost() {
        for (int i = stack.length - 1; i >= 0; i--) {
            if (file.equals(stack[i].getFileName())) {
                return i;
            }
        }
        return -1;
    }
}
