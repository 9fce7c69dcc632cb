package learncli.grading.worker;

import java.util.stream.Stream;

/**
 * Prints an exception that ends a thread, as the JVM does, but for those that the tests threw on purpose: in the report,
 * all that is printed is the learner's.
 */
record Uncaught(String testClass) implements Thread.UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!isTests(thrown)) {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        }
    }

    /** Whether the first code in its stack that isn't the JDK's is the tests'. */
    private boolean isTests(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.matches("(java|javax|jdk|sun)\\..*"))
                .findFirst()
                .filter(name ->
                        name.equals(testClass) || name.startsWith(testClass + "$") || name.startsWith("peerkit."))
                .isPresent();
    }
}
