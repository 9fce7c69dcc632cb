package learncli.grading.worker;

import java.util.stream.Stream;

/**
 * Prints an exception that ends a thread, as the JVM does, unless the tests threw it on purpose: in the report,
 * everything printed counts as the learner's.
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
