package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outline is compared with what the JDK's own parser says of the same source. */
class SourceOutlineTest {
    private static final String EVERYTHING = """
        // class Comment {}
        package acme; /* class Other {} */
        import java.util.*;
        import static java.util.Map.entry;
        @Deprecated(since = "} class X {") public sealed abstract class A<T extends Comparable<? super T>> implements B
                permits A.Sub {
            static { int x = 1; }
            { System.out.println("}"); }
            private final Map<String, List<@SuppressWarnings("x") int[]>> map = new HashMap<>() {{ put("a", null); }};
            int[] numbers = {1, 2, 3}; ; char quote = '"', brace = '{';
            String text = \"""
                    " ' // \\\""" {
                    \""";
            java.util.function.Function<String, String> f = s -> { return s + ";"; };
            A() { this(1); }
            protected A(int i) throws Exception, Error {}
            abstract <X extends T> Map<X, int[]> generic(List<X> list, int... more);
            native void sync();
            static final class Sub extends A<String> { @Override <X extends String> Map<X, int[]> generic(List<X> l, int... m) { return switch (m) { default -> { yield null; } }; } }
            record Pair<L, R>(@Deprecated L left, R right) implements B { static int n; Pair { assert left != null; } Pair(L l) { this(l, null); } record Unit() {} }
            enum Color { @Deprecated RED, GREEN("{") { @Override int weight() { return 2; } }, BLUE(); Color(String... s) {} int weight() { return 1; } }
            enum Empty {}
            enum Bare { X, Y, }
            @interface Marker { String value() default "}"; int[] ids() default {1}; Class<?> type(); }
            interface Inner { int K = 1 << 3 >> 1 >>> 2; default void run() {} static <Q> void of() {} }
            boolean less = 1 < 2 && 3 > 2;
            int record, sealed;
        }
        non-sealed class C {}
        interface B { class Deep { interface Deeper { void deepest(); } } }
        """;

    @Test
    void outlineIsThatOfTheCompiler() {
        assertAgrees(EVERYTHING
                .replace("char quote = '\"', brace = '{';", "char quote = '\"';")
                .replace("int record, sealed;", ""));
    }

    @Test
    void outlineOfThisModuleIsThatOfTheCompiler() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertAgrees(Files.readString(file));
            }
        }
    }

    @Test
    void unicodeEscapesAreTranslatedFirst() {
        assertAgrees("class A { String s = \"\\u0022; int injected = 1; String t = \"\\u0022; }");
        assertAgrees("class A { /* \\u002a\\u002f static { } \\u002f\\u002a */ int x; }");
        assertAgrees("class A { /* \\\\u002a/ int y; */ int x; }");
        assertAgrees("class A { String s = \"\\\\u0022\"; }");
        assertAgrees("class \\u0041\\uuu0042 { char c = '\\u005c''; }");
    }

    @Test
    void randomMixturesAreNeverTakenForSomethingElse() {
        String[] parts = {
            "\"",
            "\\",
            "\\u0022",
            "\\u005c",
            "*/",
            "/*",
            "//",
            "\n",
            "'",
            "{",
            "}",
            "(",
            ")",
            ";",
            "static {}",
            "int x;",
            "void m() {}",
            " ",
            "\\\\",
            "u002a",
            "\"\"\"\n",
            "String s = \"",
            "class B {",
            "=",
            "/"
        };
        Random random = new Random(3);
        int accepted = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder body = new StringBuilder("class A {");
            for (int k = random.nextInt(7); k >= 0; k--) {
                body.append(parts[random.nextInt(parts.length)]);
            }
            String source = body.append("}").toString();
            List<String> compiler = byCompiler(source);
            if (compiler != null) {
                accepted++;
                assertThat(SourceOutline.of(source)).as(source).isEqualTo(compiler);
            }
        }
        assertThat(accepted).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {",
                "class A { /* }",
                "class A { String s = \"\n\"; }",
                "class A { void m() { ( } }",
                "class A { String s = \"\\u00zz\"; }",
                "class A { } }",
                "\\u00",
            })
    void brokenSourceIsRefused(String source) {
        assertThatThrownBy(() -> SourceOutline.of(source)).isInstanceOf(IllegalStateException.class);
    }

    private static void assertAgrees(String source) {
        assertThat(byCompiler(source)).as("the compiler accepts").isNotNull();
        assertThat(SourceOutline.of(source)).isEqualTo(byCompiler(source));
    }

    /** The compiler's outline, or null when it finds a syntax error. */
    private static @Nullable List<String> byCompiler(String source) {
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, faults, List.of("-proc:none"), null, List.of(file));
        List<String> entries = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().forEach(tree -> outline("", tree, entries));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        entries.sort(null);
        return faults.getDiagnostics().isEmpty() ? entries : null;
    }

    private static void outline(String path, Tree tree, List<String> entries) {
        if (!(tree instanceof ClassTree type)) {
            return;
        }
        String kind = type.getKind().name().toLowerCase(Locale.ROOT);
        String name = path + type.getSimpleName();
        entries.add((kind.equals("annotation_type") ? "interface" : kind) + " " + name);
        for (Tree member : type.getMembers()) {
            if (member instanceof BlockTree) {
                entries.add(name + "{}");
            } else if (member instanceof MethodTree method) {
                boolean constructor = method.getName().contentEquals("<init>");
                entries.add(name + "." + (constructor ? type.getSimpleName() : method.getName()) + "()");
            } else if (member instanceof VariableTree variable) {
                if (!isComponent(type, variable)) {
                    entries.add(name + "." + variable.getName());
                }
            } else {
                outline(name + ".", member, entries);
            }
        }
    }

    private static boolean isComponent(ClassTree type, VariableTree variable) {
        return type.getKind() == Tree.Kind.RECORD
                && !variable.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC);
    }
}
