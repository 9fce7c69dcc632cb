package peerkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * On a test class: when its last test has ended, no thread and no socket may be left that was not there before the
 * first; see {@link Leftovers}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LeavesNothingBehind.Check.class)
public @interface LeavesNothingBehind {

    /** Takes stock before the first test, and compares after the last. */
    final class Check implements BeforeAllCallback, AfterAllCallback {

        private static final Namespace STORE = Namespace.create(Check.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(STORE).put(Leftovers.class, Leftovers.before());
        }

        @Override
        public void afterAll(ExtensionContext context) {
            context.getStore(STORE).get(Leftovers.class, Leftovers.class).expectNone();
        }
    }
}
