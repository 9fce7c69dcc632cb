package learncli.grading.worker;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a job's tests through JUnit's launcher, in a class loader of their own. */
public final class TestRun {

    // Only Jupiter: looking for engines and listeners on the class path takes time.
    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private TestRun() {}

    /** Runs the tests, and reports what happens to each. */
    public static void of(Job job, Consumer<JobEvent> tell) {
        job.properties().forEach(System::setProperty);
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(job.testClass()));
        MemoryClassLoader loader =
                new MemoryClassLoader(job.classes(), Thread.currentThread().getContextClassLoader());
        try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
            Thread.currentThread().setContextClassLoader(loader);
            LincheckNames.know(job, loader);
            Class<?> tests = Class.forName(job.testClass(), false, loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(tests))
                    .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isWanted(test, job)))
                    .configurationParameters(job.parameters())
                    .build();
            CancellationToken further = CancellationToken.create();
            Runnable atFailure = job.stopsAtFailure() ? further::cancel : () -> {};
            session.getLauncher()
                    .execute(LauncherExecutionRequestBuilder.request(request)
                            .cancellationToken(further)
                            .listeners(new TestListener(tell, atFailure))
                            .build());
        } catch (Throwable thrown) { // an OutOfMemoryError passes through JUnit
            tell.accept(new JobEvent(JobEvent.Kind.BROKEN, TestListener.inWords(thrown), "", 0));
        }
    }

    /** Runs no test, so that JUnit's classes are loaded when the first job comes. */
    static void warmUp() {
        try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(Nothing.class))
                            .configurationParameters(Map.of())
                            .build());
        }
    }

    private static boolean isWanted(TestDescriptor test, Job job) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> job.methods().contains(((MethodSource) source).getMethodName()))
                .orElse(true);
    }

    /** A class without tests. */
    static final class Nothing {}
}
