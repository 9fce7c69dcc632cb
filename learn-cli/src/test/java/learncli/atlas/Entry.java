package learncli.atlas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that makes an entry of {@code docs/failures.md} happen, with real sockets on the loopback address. Its one
 * parameter, a {@link Shown}, takes down the texts that it meets; when the test has ended they must be those named here.
 * {@link AtlasTest} checks that these stand in the entry, and that no text stands there that no test has met.
 */
@Test
@EnabledOnOs(value = OS.LINUX, disabledReason = "the texts are those of Linux")
@ExtendWith(ShownCheck.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Entry {

    /** The entry's anchor: {@code connection-refused}. */
    String value();

    /** The texts that the test meets, every one of them, as a learner reads them. */
    String[] shows();

    /** Further texts, of which one JDK shows this and another JDK that: the test meets one of them. */
    String[] orDependingOnTheJdk() default {};
}
