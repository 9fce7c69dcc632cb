package coursetools.grade.sandbox;

import learncli.terminal.Trouble;

/** What keeps submissions from the rest of this machine. */
public enum Protection {
    /** Linux's own means, {@link Bubblewrap}; where they don't work, a {@link Container} for each JVM. */
    SANDBOX,
    /** The whole grading runs in a container that is thrown away, for example Gradescope's. */
    AROUND_US,
    /** Nothing: the teacher trusts the submissions. */
    NONE;

    /** Whether results may be called safe. */
    public boolean isSandbox() {
        return this != NONE;
    }

    /**
     * Starts JVMs under this protection.
     *
     * @throws Trouble if no sandbox works on this machine; it says what to install
     */
    JvmFence fence() {
        if (this != SANDBOX) {
            return JvmFence.open();
        }
        if (Bubblewrap.works()) {
            return new Bubblewrap();
        }
        if (Container.works()) {
            return new Container();
        }
        throw Trouble.failed("Submissions are only run in a sandbox, and none works here. "
                + (System.getProperty("os.name").startsWith("Linux")
                        ? "Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap)"
                        : "Start Docker or Podman")
                + ", or, if you trust everyone who handed something in, say --trust-submissions. ./learn doctor says"
                + " what is missing.");
    }
}
