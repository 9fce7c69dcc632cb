package learncli.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleDescriptor.Version;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Looks at this machine, with a method for each thing. */
public final class Doctor {

    private static final int JAVA_OF_LATER_LESSONS = 21;
    private static final Version OLDEST_MAVEN = Version.parse("3.8.7");
    private static final int NARROWEST = 80; // columns
    private static final int FEWEST_DESCRIPTORS = 1024;
    private static final Pattern MAVEN = Pattern.compile("(?s).*?Apache Maven (\\d+\\.\\d+\\.\\d+).*");

    private static final String[] TRIAL_OF_THE_SANDBOX =
            "bwrap --unshare-all --unshare-user --uid 65534 --gid 65534 --ro-bind / / --proc /proc echo works"
                    .split(" ");

    private Doctor() {}

    /** Looks at everything. */
    public static List<Finding> findings(Path root) {
        Programs programs = Programs.onPath();
        List<Finding> findings = new ArrayList<>();
        findings.add(java(Runtime.version().feature(), ToolProvider.getSystemJavaCompiler() != null));
        findings.add(maven(programs.output("mvn", "-version")));
        findings.add(writable(root));
        findings.add(loopback("127.0.0.1", true));
        findings.add(loopback("::1", false));
        findings.add(port(12345, "lessons 2 and 3", programs));
        findings.add(port(1233, "lesson 4", programs));
        findings.add(port(8000, "lesson 5", programs));
        findings.add(port(65434, "lesson 6", programs));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            findings.add(descriptors(system.getMaxFileDescriptorCount()));
        }
        findings.add(terminal(System.getProperty("native.encoding", ""), Integer.getInteger("learn.columns", 0)));
        findings.add(program("nc", "netcat, a client to type at", "netcat-openbsd", programs));
        findings.add(program("git", "to get what is new in the course", "git", programs));
        findings.add(program("tmux", "several terminals in one window", "tmux", programs));
        findings.add(program("python3", "the originals of lessons 2 to 6", "python3", programs));
        findings.add(sandbox(programs.has("bwrap"), programs.output(TRIAL_OF_THE_SANDBOX)));
        return findings;
    }

    static Finding java(int version, boolean hasCompiler) {
        String what = "JDK " + version;
        if (!hasCompiler) {
            return Finding.missing(
                    what + " without its compiler",
                    "Install a JDK, 17 or newer, and set JAVA_HOME to it (Debian, Ubuntu: apt-get install"
                            + " openjdk-17-jdk).");
        }
        String advice = "Enough for lessons 1 to 6. Virtual threads need " + JAVA_OF_LATER_LESSONS + ".";
        return Finding.noteUnless(version >= JAVA_OF_LATER_LESSONS, what, advice);
    }

    static Finding maven(String said) {
        Matcher version = MAVEN.matcher(said);
        String install = "Install Maven 3.8.7 or newer (Debian, Ubuntu: apt-get install maven).";
        if (!version.matches()) {
            return Finding.missing("Maven", install);
        }
        String what = "Maven " + version.group(1);
        return Version.parse(version.group(1)).compareTo(OLDEST_MAVEN) < 0
                ? Finding.missing(what, install)
                : Finding.ok(what);
    }

    static Finding writable(Path root) {
        Path nearest = Files.exists(root.resolve(".learn")) ? root.resolve(".learn") : root;
        try {
            Files.delete(Files.createTempFile(nearest, "doctor", ""));
            return Finding.ok("the course's folder can be written to");
        } catch (IOException e) {
            return Finding.missing(
                    "can't write to " + nearest, "Your progress is kept there: free some space, or become its owner.");
        }
    }

    static Finding loopback(String address, boolean isNeeded) {
        String what = "loopback address " + address;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName(address));
                Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            return Finding.ok(client.isConnected() ? what : "");
        } catch (IOException e) {
            return isNeeded
                    ? Finding.missing(what + ": " + e.getMessage(), "Does a firewall or a container forbid it?")
                    : Finding.note(what + ": " + e.getMessage(), "Only chapter 1's examples with IPv6 need it.");
        }
    }

    static Finding port(int port, String usedIn, Programs programs) {
        String what = "port " + port + ", of " + usedIn;
        try (ServerSocket listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Finding.ok(listener.isBound() ? what : "");
        } catch (IOException e) {
            return Finding.note(
                    what + ": taken by " + programs.holder(port), "End it, or give both sides another port.");
        }
    }

    static Finding descriptors(long limit) {
        String advice = "Each connection takes one: ulimit -n " + FEWEST_DESCRIPTORS;
        return Finding.noteUnless(limit >= FEWEST_DESCRIPTORS, limit + " file descriptors", advice);
    }

    /** @param columns 0 if they are not known */
    static Finding terminal(String encoding, int columns) {
        String what = "terminal: " + encoding + (columns == 0 ? "" : ", " + columns + " columns");
        if (!encoding.equalsIgnoreCase("UTF-8")) {
            return Finding.note(what, "Set LANG to a locale with UTF-8, such as C.UTF-8, to see every character.");
        }
        String advice = "Make it " + NARROWEST + " wide, to see tables whole.";
        return Finding.noteUnless(columns == 0 || columns >= NARROWEST, what, advice);
    }

    /** @param said by a trial; {@code works} if it does */
    static Finding sandbox(boolean isThere, String said) {
        String what = "bwrap: the sandbox in which ./learn grade runs what a class hands in";
        if (!isThere) {
            return Finding.note(what, "If you teach (Debian, Ubuntu): apt-get install bubblewrap. Elsewhere: Docker.");
        }
        String advice = "If you teach: this system, or the container, must allow user namespaces.";
        return said.equals("works") ? Finding.ok(what) : Finding.note(what + ": " + said, advice);
    }

    static Finding program(String name, String whatFor, String debianPackage, Programs programs) {
        String advice = "If you want it (Debian, Ubuntu): apt-get install " + debianPackage;
        return Finding.noteUnless(programs.has(name), name + ": " + whatFor, advice);
    }
}
