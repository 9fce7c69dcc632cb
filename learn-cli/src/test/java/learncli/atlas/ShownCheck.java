package learncli.atlas;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test of an {@link Entry} its {@link Shown}, and compares the texts once the test has passed. */
final class ShownCheck implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace STORE = Namespace.create(ShownCheck.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shown.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shown shown = new Shown();
        context.getStore(STORE).put(Shown.class, shown);
        return shown;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            Shown shown = context.getStore(STORE).get(Shown.class, Shown.class);
            shown.check(context.getRequiredTestMethod().getAnnotation(Entry.class));
        }
    }
}
