package coursetools.grade.sandbox;

import learncli.terminal.Trouble;

/** What keeps submissions from the rest of this machine. */
public enum Protection {
    /** Linux's own means: {@link Bubblewrap}. */
    BUBBLEWRAP,
    /** A container for each JVM: {@link Container}. */
    CONTAINER,
    /** The whole grading runs in a container that is thrown away, for example Gradescope's. */
    AROUND_US,
    /** Nothing: the teacher trusts the submissions. */
    NONE;

    /**
     * The best that works on this machine.
     *
     * @throws Trouble if nothing does; it says what to install
     */
    public static Protection best() {
        if (Bubblewrap.works()) {
            return BUBBLEWRAP;
        }
        if (Container.works()) {
            return CONTAINER;
        }
        throw Trouble.failed("Submissions are only run in a sandbox, and none works here. "
                + (System.getProperty("os.name").startsWith("Linux")
                        ? "Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap)"
                        : "Start Docker or Podman")
                + ", or, if you trust everyone who handed something in, say --trust-submissions. ./learn doctor says"
                + " what is missing.");
    }

    /** Whether results may be called safe. */
    public boolean isSandbox() {
        return this != NONE;
    }

    /** Starts JVMs under this protection. */
    JvmFence fence() {
        return switch (this) {
            case BUBBLEWRAP -> new Bubblewrap();
            case CONTAINER -> new Container();
            case AROUND_US, NONE -> JvmFence.OPEN;
        };
    }
}
