package learncli.book.standin;

import learncli.book.Machine;

/** The machine on which this program runs; the host sets it before the program starts. */
public final class Host {

    public static volatile Machine machine;

    private Host() {}
}
