// believes: the first client must not wait, so a thread prepares the class for the others
// caught by: 1
// breaks: R7
package lesson06.exercise;

public final class ClientCounter {

    private Thread preparation;
    private int last;

    public synchronized int next() {
        if (preparation == null) {
            preparation = new Thread(this::prepare);
            preparation.start();
        }
        return ++last;
    }

    private void prepare() {
        // nothing to do yet
    }
}
