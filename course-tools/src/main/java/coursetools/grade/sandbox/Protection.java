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
        throw Trouble.failed("Submissions are only run in a sandbox, and none works here.\n" + whatToDo()
                + "\nIf this is a container that is thrown away afterwards, say --inside-container."
                + "\nIf you trust everyone who handed something in, say --trust-submissions.");
    }

    private static String whatToDo() {
        String container = "start Docker or Podman, and fetch the image " + Container.image() + ".";
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return "To have one, " + container;
        }
        return BubblewrapCommand.isInstalled()
                ? "bubblewrap is installed, but this system doesn't let it make a sandbox: ./learn doctor says why."
                : "Install bubblewrap and util-linux (Debian, Ubuntu: apt-get install bubblewrap util-linux), or "
                        + container;
    }
}
