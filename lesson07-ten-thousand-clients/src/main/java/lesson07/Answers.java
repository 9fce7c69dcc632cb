package lesson07;

/** What a step answers to a line. */
public interface Answers {

    String answer(String line);

    /** The protocol's answer; to the line {@code slow} it comes five seconds later, as if a database had been asked. */
    static String slowOrHello(String line) {
        if (line.equals("slow")) {
            try {
                Thread.sleep(5000); // blocks the thread that answers
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return "Hello I am server " + line;
    }
}
