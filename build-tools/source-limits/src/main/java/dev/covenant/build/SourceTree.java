package dev.covenant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hand-written Java files of a multi-module project: what lies in {@code src/<set>/java} of a folder with a
 * {@code pom.xml}. Generated sources live in {@code target}, expected outputs in {@code src/test/golden} or among the
 * resources; neither is counted.
 *
 * @param root the folder of the whole project
 */
record SourceTree(Path root) {

    private static final Set<String> NOT_MODULES = Set.of("target", "src", ".git", "node_modules");

    /**
     * Finds the project that encloses a folder.
     *
     * @throws IllegalStateException if no folder above {@code start} has a {@code .mvn} folder, the mark of the root
     */
    static SourceTree enclosing(Path start) {
        for (var folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new SourceTree(folder);
            }
        }
        throw new IllegalStateException("no project root (a folder with .mvn) above " + start.toAbsolutePath());
    }

    /** All hand-written Java files, in the order of their paths. */
    List<Path> javaFiles() {
        return modules(root)
                .flatMap(SourceTree::sourceFolders)
                .flatMap(SourceTree::javaFilesUnder)
                .toList();
    }

    /** The folders below {@code src/main/java} that hold Java files: the packages of production code. */
    List<Path> mainPackages() {
        return modules(root)
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::javaFilesUnder)
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static Stream<Path> modules(Path folder) {
        Stream<Path> nested = list(folder)
                .filter(Files::isDirectory)
                .filter(child -> !NOT_MODULES.contains(child.getFileName().toString()))
                .flatMap(SourceTree::modules);
        return Files.isRegularFile(folder.resolve("pom.xml")) ? Stream.concat(Stream.of(folder), nested) : nested;
    }

    private static Stream<Path> sourceFolders(Path module) {
        Path src = module.resolve("src");
        return Files.isDirectory(src)
                ? list(src).map(set -> set.resolve("java")).filter(Files::isDirectory)
                : Stream.empty();
    }

    private static Stream<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
