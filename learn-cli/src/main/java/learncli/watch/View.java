package learncli.watch;

/** Where a session is seen. */
interface View {

    /** Shows this page in the place of the one before. */
    void show(Page page);

    /** Goes on to what did not fit. */
    default void more() {}

    /** Looks again how large it is. */
    default void resized() {}
}
