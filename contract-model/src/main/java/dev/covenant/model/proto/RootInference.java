package dev.covenant.model.proto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out how files are imported. What lies in a root that was given is imported from there; for the rest the root is the nearest
 * folder, from the one that was named upwards, from which all imports can be found.
 */
final class RootInference {
    private final List<Root> given;
    private final Root builtIn;
    private final Map<Path, Root> roots = new LinkedHashMap<>();
    /** The roots of inputs, and by what path a file is imported by another one. */
    private final Map<Path, Map.Entry<Root, String>> imported = new HashMap<>();

    private final List<Named> files = new ArrayList<>();
    private final Map<Path, List<String>> imports = new HashMap<>();

    RootInference(List<Root> given, Root builtIn) {
        this.given = given;
        this.builtIn = builtIn;
    }

    /**
     * Something the user named.
     *
     * @param folder where its root is looked for first
     * @param files as the user would write them
     */
    record Input(Path folder, List<Path> files) {}

    /** A file and the root it would have alone. */
    private record Named(Path shown, Path path, Root root) {}

    void add(Input input) {
        List<Path> outside = new ArrayList<>();
        for (Path file : input.files()) {
            Path path = file.toAbsolutePath().normalize();
            Optional<Root> around = given.stream()
                    .filter(root -> path.startsWith(root.folder()))
                    .findFirst();
            around.ifPresentOrElse(root -> files.add(new Named(file, path, root)), () -> outside.add(file));
        }
        if (!outside.isEmpty()) {
            Root root = infer(Root.of(input.folder()), outside);
            outside.forEach(
                    file -> files.add(new Named(file, file.toAbsolutePath().normalize(), root)));
        }
    }

    private Root infer(Root start, List<Path> named) {
        List<Path> paths =
                named.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        Root candidate = start;
        while (candidate != null) {
            Map<Path, String> reached = new HashMap<>();
            if (resolves(candidate, paths, reached)) {
                Root root = roots.computeIfAbsent(candidate.folder(), new Keep(candidate)::of);
                reached.forEach((path, name) -> imported.putIfAbsent(path, Map.entry(root, name)));
                return root;
            }
            candidate = above(candidate);
        }
        return roots.computeIfAbsent(start.folder(), new Keep(start)::of);
    }

    /** The value for a key that is not there yet. */
    private record Keep(Root root) {
        Root of(Path folder) {
            return root;
        }
    }

    private static @org.jspecify.annotations.Nullable Root above(Root root) {
        Path parent = root.folder().getParent();
        if (parent == null) {
            return null;
        }
        Path shown = root.shown();
        Path shorter = shown == null || shown.isAbsolute() ? parent : shown.getParent();
        return new Root(
                parent, shorter != null && shorter.toAbsolutePath().normalize().equals(parent) ? shorter : parent);
    }

    /** Whether everything that is imported can be found, and under which names that is. */
    private boolean resolves(Root candidate, Collection<Path> starts, Map<Path, String> reached) {
        Deque<Path> waiting = new ArrayDeque<>(starts);
        Set<Path> seen = new LinkedHashSet<>(starts);
        while (!waiting.isEmpty()) {
            for (String name : imports.computeIfAbsent(waiting.remove(), RootInference::importsOf)) {
                Optional<Path> path = Sources.existing(candidate, name);
                path.ifPresent(found -> reached.put(found.normalize(), name));
                Optional<Path> found = path.or(() -> elsewhere(name));
                if (found.isEmpty()) {
                    return false;
                }
                if (seen.add(found.get())) {
                    waiting.add(found.get());
                }
            }
        }
        return true;
    }

    private Optional<Path> elsewhere(String name) {
        Optional<Path> path = given.stream()
                .flatMap(root -> Sources.existing(root, name).stream())
                .findFirst();
        return path.or(() -> Sources.existing(builtIn, name));
    }

    private static List<String> importsOf(Path file) {
        try {
            return Imports.of(Files.readAllBytes(file)).stream()
                    .map(Imports.Found::path)
                    .toList();
        } catch (IOException e) {
            // Whoever reads it next tells that it cannot be read.
            return List.of();
        }
    }

    /** Those given, those found out, and what comes with us. */
    List<Root> roots() {
        List<Root> all = new ArrayList<>(given);
        assigned().values().forEach(file -> {
            if (!all.contains(file.root())) {
                all.add(file.root());
            }
        });
        all.add(builtIn);
        return all;
    }

    /** What the files are called in front of the user, by their import paths. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        assigned().forEach((name, file) -> names.put(name, file.shown().toString()));
        return names;
    }

    /** Where the files are, by their import paths. */
    Map<String, Path> paths() {
        Map<String, Path> paths = new TreeMap<>();
        assigned().forEach((name, file) -> paths.put(name, file.path()));
        return paths;
    }

    private Map<String, Named> assigned() {
        Map<String, Named> assigned = new LinkedHashMap<>();
        for (Named file : files) {
            Map.Entry<Root, String> known = given.contains(file.root()) ? null : imported.get(file.path());
            Named placed = known == null ? file : new Named(file.shown(), file.path(), known.getKey());
            place(placed, assigned);
        }
        return assigned;
    }

    /** Two files of one name in two folders get names that begin further up. */
    private static void place(Named file, Map<String, Named> assigned) {
        Named placed = file;
        Named before = assigned.get(name(placed));
        while (before != null && !before.path().equals(file.path())) {
            Root above = above(placed.root());
            if (above == null) {
                return;
            }
            placed = new Named(file.shown(), file.path(), above);
            before = assigned.get(name(placed));
        }
        assigned.putIfAbsent(name(placed), placed);
    }

    private static String name(Named file) {
        return file.root().folder().relativize(file.path()).toString().replace('\\', '/');
    }
}
