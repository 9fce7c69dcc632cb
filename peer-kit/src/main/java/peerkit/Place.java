package peerkit;

/** Where in the learner's file a thread was, by its stack. */
final class Place {

    private final StackTraceElement[] stack;
    private final String file;

    private Place(StackTraceElement[] stack, String file) {
        this.stack = stack;
        this.file = file;
    }

    /** In the file of the class {@code className}, when {@code thrown} was made. */
    static Place of(Throwable thrown, String className) {
        return new Place(thrown.getStackTrace(), className + ".java");
    }

    boolean isKnown() {
        return innermost() >= 0;
    }

    /** Such as {@code LineReader.java:31}. */
    String line() {
        return file + ":" + stack[innermost()].getLineNumber();
    }

    /**
     * What a thread does that does not end: it waits in a method of the JDK, or it is busy. Names methods and no lines,
     * for a busy thread is in another one each time.
     */
    String whereItHangs() {
        int at = innermost();
        if (at < 0) {
            return "it goes on";
        }
        boolean waits = at > 0 && stack[0].isNativeMethod(); // the system has it: a read, an accept, a wait for a lock
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
