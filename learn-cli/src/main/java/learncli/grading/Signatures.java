package learncli.grading;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.grading.worker.MemoryClassLoader;

/** What other classes can use of a class. */
final class Signatures {

    private Signatures() {}

    /**
     * Whether the class has everything that the stub has. If not, tests compiled against the stub may end with a
     * NoSuchMethodError, which says little to a learner.
     */
    static boolean coverTheStub(String name, Map<String, byte[]> stub, Map<String, byte[]> classes) {
        return of(name, classes).containsAll(of(name, stub));
    }

    private static Set<String> of(String name, Map<String, byte[]> classes) {
        try {
            Class<?> type =
                    Class.forName(name, false, new MemoryClassLoader(classes, Signatures.class.getClassLoader()));
            Stream<Member> members = Stream.<Member[]>of(
                            type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                    .flatMap(Arrays::stream)
                    .filter(member -> !Modifier.isPrivate(member.getModifiers()));
            Stream<Class<?>> types = Stream.concat(
                    Arrays.stream(type.getInterfaces()),
                    Arrays.stream(type.getDeclaredClasses())
                            .filter(inner -> !Modifier.isPrivate(inner.getModifiers())));
            return Stream.concat(members.map(Member::toString), types.map(Class::getName))
                    .map(text -> text.replaceAll(" throws .*|\\b(public|protected|final|synchronized) ", ""))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException | LinkageError e) {
            return Set.of(); // the compiler says what is missing
        }
    }
}
