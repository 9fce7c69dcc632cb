package peerkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** On a test class: when its last test has ended, no new thread or socket may be left; see {@link Leftovers}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LeavesNothingBehind.Comparison.class)
public @interface LeavesNothingBehind {

    /** Notes what there is before the first test, and compares after the last one. */
    final class Comparison implements BeforeAllCallback {

        private static final Namespace STORE = Namespace.create(Comparison.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            Leftovers before = Leftovers.before();
            // JUnit closes the store's contents at the very end. An AfterAllCallback here would run before the class's
            // @AutoClose fields are closed, and report them as leftovers
            context.getStore(STORE).put(Leftovers.class, (AutoCloseable) before::expectNone);
        }
    }
}
