package coursetools.grade.allowed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(System.nanoTime());",
                "Thread t = new Thread(() -> {}, \"writer\"); t.start(); t.interrupt();",
                "new Exception().printStackTrace();",
                "new Exception().addSuppressed(new Error());",
                "System.getLogger(\"a\").log(System.Logger.Level.WARNING, \"failed\", new Exception());",
                "java.util.logging.Logger.getLogger(\"a\").log(java.util.logging.Level.FINE, () -> \"sent\");",
                "java.util.List.of(1, 2).stream().map(n -> \"\" + n).sorted().toList();",
                "int[] copy = new int[] {1}.clone(); Runnable[] more = new Runnable[3];",
                "record Pair(int a, String b) {} System.out.println(new Pair(1, \"b\").equals(null));",
                "enum Sign { PLUS, MINUS } switch (Sign.valueOf(\"PLUS\")) { case PLUS: break; default: }",
                "for (java.util.Map.Entry<String, Long> e : new java.util.TreeMap<String, Long>().entrySet()) {}",
                "assert java.time.Duration.ZERO.isZero();",
                "java.lang.invoke.MethodHandles.lookup().findVarHandle(A.class, \"a\", int.class).getAndAdd(this, 1);",
                "java.lang.invoke.MethodHandles.lookup()\n.findVarHandle(\nA.class,\n\"a\",\nString.class\n);",
                "java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(A.class, \"a\").addAndGet(this, 1);",
                "java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(A.class, String.class, \"a\");",
                "java.text.NumberFormat.getIntegerInstance().parse(\"80\", new java.text.ParsePosition(0));",
                "Object o = javax.net.ServerSocketFactory.getDefault();",
                "java.lang.invoke.MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.BIG_ENDIAN)"
                        + ".set(new byte[4], 0, 1);"
            })
    void usual_code_is_allowed(String code) throws IOException {
        assertThat(refused(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(0);                                          | java.lang.System.exit",
                "Runnable r = Runtime.getRuntime()::gc;                   | java.lang.Runtime.gc",
                "java.util.function.IntConsumer c = System::exit;         | java.lang.System.exit",
                "Integer.getInteger(\"seed\");                            | java.lang.Integer.getInteger",
                "new java.io.PrintWriter(\"points\");                     | java.io.PrintWriter.new",
                "new java.io.PrintStream(\"points\", \"UTF-8\") {};       | java.io.PrintStream.new",
                "Object o = java.io.File[].class;                         | java.io.File",
                "java.util.List<java.io.File> files = null;               | java.io.File",
                "System.getLogger(\"a\", null);                             | java.util.ResourceBundle",
                "java.util.logging.Logger.getLogger(\"a\", \"b\");      | java.util.logging.Logger.getLogger",
                "java.util.logging.Logger.getLogger(\"a\").getParent(); | java.util.logging.Logger.getParent",
                "Object o = new java.util.logging.Level(\"a\", 1) {};   | java.util.logging.Level.new",
                "Class.forName(\"Thread\");                               | java.lang.Class.forName",
                "new Object().getClass().getDeclaredFields();             | java.lang.reflect.Field",
                "Thread.currentThread().getThreadGroup();                 | java.lang.ThreadGroup",
                "new Thread() { void all() { getAllStackTraces(); } };    | java.lang.Thread.getAllStackTraces",
                "Object o = new java.util.concurrent.ForkJoinWorkerThread(null) { { stop(); } }; | java.lang.Thread.stop",
                "new Throwable().getStackTrace();                         | java.lang.StackTraceElement",
                "new Error().printStackTrace((java.io.PrintStream) null); | java.lang.Throwable.printStackTrace",
                "class E extends Exception { int printStackTrace; } new E().printStackTrace(System.out); | java.lang.Throwable.printStackTrace",
                "class T extends Thread { int getAllStackTraces; } T.getAllStackTraces(); | java.lang.Thread.getAllStackTraces",
                "java.lang.invoke.MethodHandles.lookup().findVarHandle(getClass(), \"a\", int.class); | java.lang.invoke.MethodHandles.Lookup.findVarHandle",
                "java.lang.invoke.MethodHandles.lookup().findVarHandle(a() ? getClass() : A.class, \"a\", int.class); | java.lang.invoke.MethodHandles.Lookup.findVarHandle",
                "java.util.concurrent.atomic.AtomicLongFieldUpdater.newUpdater(getClass(), \"a\"); | java.util.concurrent.atomic.AtomicLongFieldUpdater.newUpdater",
                "java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(getClass(), String.class, \"a\"); | java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater",
                "java.lang.invoke.MethodHandles.lookup().findStaticVarHandle(A.class, \"a\", int.class); | java.lang.invoke.MethodHandles.Lookup.findStaticVarHandle",
                "Object o = (Callee) java.lang.invoke.MethodHandles.lookup()::findVarHandle; | java.lang.invoke.MethodHandles.Lookup.findVarHandle",
                "java.lang.invoke.MethodHandles.lookup().findVarHandle(A.class, \"a\", int.class).toMethodHandle(null); | java.lang.invoke.MethodHandle",
                "Runnable r = (Runnable & java.io.Serializable) () -> {}; | java.lang.invoke.SerializedLambda",
            })
    void what_no_exercise_needs_is_refused(String code, String name) throws IOException {
        assertThat(refused(code.strip())).contains(name.strip()).allMatch(AllowList::canName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java.util.Map.Entry", "java.io.File.new", "java.lang.Runtime.halt", "com.sun.source.tree.Tree"})
    void a_teacher_may_allow_what_exists(String name) {
        assertThat(AllowList.canName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.Fil", "java.lang.Runtime.hold", "File", "java.io", "java.io.*", ""})
    void no_refusal_names_what_does_not_exist(String name) {
        assertThat(AllowList.canName(name)).isFalse();
    }

    @Test
    void a_refusal_says_where_and_what_and_only_once() throws IOException {
        String source = """
                package lesson02.exercise;

                class LineReader {
                    String a = System.getenv("A");

                    void b() {
                        System.getenv("B");
                    }
                }
                """;

        assertThat(refusals(Map.of("LineReader.java", source), Set.of(), Set.of()))
                .containsExactly("Line 4 of LineReader.java uses java.lang.System.getenv, which no exercise needs.");
    }

    @Test
    void a_teacher_can_allow_more() throws IOException {
        Map<String, String> source = Map.of(
                "A.java", "package lesson02.exercise; class A { Object o = new java.io.File(System.getenv(\"A\")); }");

        assertThat(refusals(source, Set.of(), Set.of("java.io.File", "java.lang.System.getenv")))
                .isEmpty();
    }

    @Test
    void what_is_inherited_through_own_and_given_classes_is_found() throws IOException {
        Map<String, String> sources = Map.of(
                "Given.java", "package lesson02.exercise; class Given extends Exception {}",
                "Own.java", "package lesson02.exercise; class Own extends Given { void show() {} }",
                "A.java",
                        "package lesson02.exercise; class A {{ new Own().show(); new Own().printStackTrace(System.out); }}");

        assertThat(refusals(sources, Set.of("lesson02.exercise.Given"), Set.of()))
                .containsExactly("Line 1 of A.java uses java.lang.Throwable.printStackTrace, which no exercise needs.");
    }

    @Test
    void a_method_of_an_own_interface_may_be_one_of_the_jdk() throws IOException {
        Map<String, String> sources = Map.of(
                "Prints.java",
                "package lesson02.exercise; interface Prints { void printStackTrace(java.io.PrintWriter to); }",
                "Own.java",
                "package lesson02.exercise; class Own extends Exception implements Prints {}",
                "A.java",
                "package lesson02.exercise; class A { Prints own = new Own(); { own.printStackTrace(null); } }");

        assertThat(refusals(sources, Set.of(), Set.of()))
                .containsExactly("Own.java uses java.lang.Throwable.printStackTrace, which no exercise needs.");
    }

    @Test
    void a_class_of_the_tests_is_refused_though_it_is_in_the_same_package() throws IOException {
        Map<String, String> sources = Map.of(
                "LineReaderTest.java", "package lesson02.exercise; class LineReaderTest { static long seed; }",
                "A.java", "package lesson02.exercise; class A { long seed = LineReaderTest.seed; }");
        Map<String, byte[]> classes = Sources.compile(folder, sources);
        classes.remove("lesson02.exercise.LineReaderTest");

        assertThat(new AllowList("lesson02.exercise", Map.of(), Set.of()).refusals(classes))
                .containsExactly("Line 1 of A.java uses lesson02.exercise.LineReaderTest, which no exercise needs.");
    }

    @Test
    void what_the_model_checker_does_not_see_is_refused_where_it_is_used() throws IOException {
        String source = "package lesson06.exercise; class A { StringBuilder s; }";
        Map<String, byte[]> classes = Sources.compile(folder, Map.of("A.java", source));

        assertThat(new AllowList("lesson06.exercise", Map.of(), Set.of()).refusals(classes))
                .containsExactly("A.java uses java.lang.StringBuilder, which no exercise needs.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package lesson02.exercise; class Thread {} | lesson02.exercise.Thread has the name of a class of java.lang, which others in its package need.",
                "package java.net; class Thread {}          | java.net.Thread is not in the package lesson02.exercise.",
                "package lesson02.exercise.more; class A {} | lesson02.exercise.more.A is not in the package lesson02.exercise.",
                "class A {}                                 | A is not in the package lesson02.exercise."
            })
    void a_class_must_not_take_another_s_place(String source, String sentence) throws IOException {
        Map<String, byte[]> classes = Map.of(
                sentence.replaceFirst(" .*", ""),
                Sources.compile(folder, Map.of("A.java", source.replace("java.net;", "javanet;")))
                        .values()
                        .iterator()
                        .next());

        assertThat(new AllowList("lesson02.exercise", Map.of(), Set.of()).refusals(classes))
                .contains(sentence);
    }

    @Test
    void what_is_not_a_class_file_is_refused() {
        Map<String, byte[]> classes = Map.of("lesson02.exercise.A", new byte[] {(byte) 0xCA, (byte) 0xFE, 1, 2});

        assertThat(new AllowList("lesson02.exercise", Map.of(), Set.of()).refusals(classes))
                .containsExactly("The class files can't be checked: ArrayIndexOutOfBoundsException");
    }

    private List<String> refused(String code) throws IOException {
        String source =
                "package lesson02.exercise; class A { boolean a() throws Throwable { " + code + " return true; }"
                        + " interface Callee { Object find(Class<?> a, String b, Class<?> c) throws Exception; } }";
        return refusals(Map.of("A.java", source), Set.of(), Set.of()).stream()
                .map(refusal -> refusal.replaceFirst(".* uses (.*),.*", "$1"))
                .toList();
    }

    /** {@code given} are the names of the given classes. */
    private List<String> refusals(Map<String, String> sources, Set<String> given, Set<String> alsoAllowed)
            throws IOException {
        Map<String, byte[]> written = Sources.compile(folder, sources);
        Map<String, byte[]> givenClasses = new HashMap<>();
        given.forEach(name -> givenClasses.put(name, written.remove(name)));
        return new AllowList("lesson02.exercise", givenClasses, alsoAllowed).refusals(written);
    }
}
