package peerkit.interleavings;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.Interleavings.Interrupt;

/**
 * A call on the {@link CheckedObject}, made as the lambda expression {@code () -> object.call(arguments)} would make it.
 * Reflection won't do: from JDK 18 on it uses method handles, and Lincheck leaves out what runs inside those.
 */
public final class PreparedCall {

    private final Call call;
    private final MethodHandle factory; // makes the lambda from the object and the arguments; null if there is none
    private Object lambda; // a Supplier, a Runnable, or a Callable if somebody is interrupted

    PreparedCall(Class<?> operations, Call call) {
        this.call = call;
        this.factory =
                call.interrupt() == Interrupt.ANOTHER ? null : factory(operations, Scenario.method(operations, call));
    }

    Call call() {
        return call;
    }

    /** From now on, calls this object. Call this before the threads start, because it takes many steps. */
    void bind(Object object, InterruptedCalls interrupts) {
        Object plain = factory == null ? null : lambda(object);
        lambda = call.interrupt() == Interrupt.NEVER
                ? plain
                : (Callable<Object>) () -> interrupts.make(call, () -> make(plain));
    }

    private Object lambda(Object object) {
        List<Object> captured = new ArrayList<>(call.arguments());
        captured.add(0, object);
        try {
            return factory.invokeWithArguments(captured);
        } catch (Throwable e) {
            throw new IllegalStateException("can't bind " + call, e);
        }
    }

    /** Makes the call. Returns its result, or null if there is none. */
    Object make() throws Exception {
        return make(lambda);
    }

    private static Object make(Object lambda) throws Exception {
        if (lambda instanceof Supplier<?> supplier) {
            return supplier.get();
        }
        if (lambda instanceof Callable<?> callable) {
            return callable.call();
        }
        ((Runnable) lambda).run();
        return null;
    }

    @Override
    public String toString() {
        return call.toString();
    }

    private static MethodHandle factory(Class<?> operations, Method method) {
        boolean isVoid = method.getReturnType() == void.class;
        MethodType signature = MethodType.methodType(isVoid ? void.class : Object.class);
        try {
            Lookup lookup = PackageAccess.of(operations);
            MethodHandle target = lookup.findVirtual(
                    operations,
                    method.getName(),
                    MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    isVoid ? "run" : "get",
                    target.type().changeReturnType(isVoid ? Runnable.class : Supplier.class),
                    signature,
                    target,
                    signature);
            return site.getTarget();
        } catch (ReflectiveOperationException | java.lang.invoke.LambdaConversionException e) {
            throw new IllegalArgumentException("can't call " + method, e);
        }
    }
}
