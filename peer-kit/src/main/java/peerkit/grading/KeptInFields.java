package peerkit.grading;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Looks into the fields of a learner's class, for what a client would see only with luck, or after a long time. */
public final class KeptInFields {

    private final Class<?> learners;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private KeptInFields(Class<?> learners) {
        this.learners = learners;
    }

    /** What this object keeps of this type, also in collections and in objects of classes nested in its own. */
    public static <T> List<T> by(Object object, Class<T> type) {
        var kept = new KeptInFields(object.getClass());
        kept.look(object);
        return kept.seen.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Whether these bytes are in an array or a buffer that a static field of this class keeps. */
    public static boolean hasInStaticField(Class<?> learners, byte[] bytes) {
        return inStaticFields(learners, Object.class).stream().anyMatch(value -> contains(value, bytes));
    }

    /** What static fields of this class keep of this type, itself and not in a collection. */
    public static <T> List<T> inStaticFields(Class<?> learners, Class<T> type) {
        return fields(learners)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> value(field, null))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Lets this object keep another one instead: in its fields, and in AtomicReferences and collections there. */
    @SuppressWarnings("unchecked")
    public static void exchange(Object object, Object old, Object other) throws IllegalAccessException {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                Object value = value(field, object);
                if (value == old) {
                    field.set(object, other);
                } else if (value instanceof AtomicReference<?> reference && reference.get() == old) {
                    ((AtomicReference<Object>) reference).set(other);
                } else if (value instanceof Collection<?> values && values.remove(old)) {
                    ((Collection<Object>) values).add(other);
                }
            }
        }
    }

    private static boolean contains(Object value, byte[] bytes) {
        if (value instanceof ByteBuffer buffer) {
            byte[] copy = new byte[buffer.capacity()];
            buffer.duplicate().clear().get(copy);
            return contains(copy, bytes);
        }
        if (value instanceof byte[] array) {
            for (int i = 0; i + bytes.length <= array.length; i++) {
                if (Arrays.equals(array, i, i + bytes.length, bytes, 0, bytes.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void look(Object value) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof Collection<?> values) {
            List.copyOf(values).forEach(this::look);
        } else if (value instanceof Map<?, ?> map) {
            look(new ArrayList<>(map.keySet()));
            look(new ArrayList<>(map.values()));
        } else if (value instanceof AtomicReference<?> reference) {
            look(reference.get());
        } else if (value.getClass().getName().startsWith(learners.getName())) {
            fields(value.getClass()).forEach(field -> look(value(field, value)));
        }
    }

    /** Of this class, and static ones of the classes nested in it. */
    private static Stream<Field> fields(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getDeclaredFields()),
                Arrays.stream(type.getDeclaredClasses())
                        .flatMap(KeptInFields::fields)
                        .filter(field -> Modifier.isStatic(field.getModifiers())));
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
