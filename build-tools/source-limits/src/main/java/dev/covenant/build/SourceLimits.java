package dev.covenant.build;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How long a source may grow before it must be divided.
 *
 * @param fileLines the lines of a file, all counted
 * @param methodLines the lines of a method or constructor, from its first modifier or annotation to its closing brace
 * @param parameters the parameters of a method or constructor; the components of a record are data and do not count
 */
record SourceLimits(int fileLines, int methodLines, int parameters) {

    /** The limits of this project; what it aims for is well below them (a quarter of it, on the whole). */
    static final SourceLimits HARD = new SourceLimits(400, 60, 6);

    /**
     * Measures files.
     *
     * @return one line of text for each limit passed, as {@code path:line: what}, in the order of the files
     * @throws IllegalArgumentException if a file is not Java
     */
    List<String> violations(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, problems, List.of(), null, units);
            List<String> found = StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> measure(unit, Trees.instance(task).getSourcePositions()))
                    .toList();
            if (!problems.getDiagnostics().isEmpty()) {
                throw new IllegalArgumentException(problems.getDiagnostics().toString());
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<String> measure(CompilationUnitTree unit, SourcePositions positions) {
        var found = new ArrayList<String>();
        long lines = lineCount(unit);
        if (lines > fileLines) {
            found.add("%s: %d lines, more than %d".formatted(path(unit), lines, fileLines));
        }
        new TreeScanner<@Nullable Void, @Nullable ClassTree>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
                return super.visitClass(type, type);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree type) {
                measure(unit, positions, method, isCanonicalConstructor(method, type), found);
                return super.visitMethod(method, type);
            }
        }.scan(unit, null);
        return found.stream();
    }

    private void measure(
            CompilationUnitTree unit,
            SourcePositions positions,
            MethodTree method,
            boolean canonical,
            List<String> violations) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
        String place = "%s:%d: %s".formatted(path(unit), first, method.getName());
        if (last - first + 1 > methodLines) {
            violations.add("%s has %d lines, more than %d".formatted(place, last - first + 1, methodLines));
        }
        int count = method.getParameters().size();
        if (count > parameters && !canonical) {
            violations.add("%s has %d parameters, more than %d".formatted(place, count, parameters));
        }
    }

    /** The parser gives a compact constructor the record's components as parameters; an instance field is a component. */
    private static boolean isCanonicalConstructor(MethodTree method, @Nullable ClassTree type) {
        if (type == null || type.getKind() != Tree.Kind.RECORD || method.getReturnType() != null) {
            return false;
        }
        List<Name> components = type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(VariableTree::getName)
                .toList();
        return components.equals(
                method.getParameters().stream().map(VariableTree::getName).toList());
    }

    private static long lineCount(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString().lines().count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path path(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri());
    }
}
