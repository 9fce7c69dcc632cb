package peerkit.interleavings;

import org.jetbrains.lincheck.jvm.agent.TransformationConfiguration;
import org.jetbrains.lincheck.jvm.agent.TransformationProfile;

/**
 * How Lincheck rewrites a class: as usual, with two exceptions.
 *
 * <ul>
 *   <li>In a collection of {@code java.util}, it sees what is read and written, and so what goes wrong without a lock, but
 *       not which method calls which: that would take a third of a check's time.
 *   <li>It doesn't look into a {@link Thread}, which it has rewritten already, for objects whose classes it must rewrite:
 *       from there it would come to the class loader's map, a {@code ConcurrentHashMap}.
 * </ul>
 */
record SparingProfile(TransformationProfile usual) implements TransformationProfile {

    @Override
    public boolean shouldTransform(String className) {
        return !className.equals("java.lang.Thread") && usual.shouldTransform(className);
    }

    @Override
    public TransformationConfiguration getMethodConfiguration(String className, String method, String type) {
        TransformationConfiguration configuration = usual.getMethodConfiguration(className, method, type);
        if (isPlainCollection(className)) {
            configuration.setTrackMethodCalls(false);
            configuration.setTrackInlineMethodCalls(false);
            configuration.setTrackLoops(false);
        }
        return configuration;
    }

    private static boolean isPlainCollection(String className) {
        return className.startsWith("java.util.")
                && !className.startsWith("java.util.concurrent.")
                && !className.startsWith("java.util.IdentityHashMap"); // ModelChecker names two of its methods
    }
}
