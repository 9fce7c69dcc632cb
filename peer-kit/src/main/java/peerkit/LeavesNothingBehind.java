package peerkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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

    /** Takes stock before the first test, and compares when all is over. */
    final class Check implements BeforeAllCallback {

        private static final Namespace STORE = Namespace.create(Check.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            Leftovers before = Leftovers.before();
            // JUnit closes what is in the store last of all: an AfterAllCallback here would run before @AutoClose
            // fields of the class are closed, and take them for leftovers
            context.getStore(STORE).put(Leftovers.class, (AutoCloseable) before::expectNone);
        }
    }
}
