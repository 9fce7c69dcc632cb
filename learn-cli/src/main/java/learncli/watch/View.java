package learncli.watch;

/** Where the user sees the pages of a session. */
interface View {

    /** Shows this page instead of the one before. */
    void show(Page page);

    /** Shows the rest of a page that doesn't fit. */
    default void more() {}

    /** The terminal has a new size. */
    default void resized() {}
}
