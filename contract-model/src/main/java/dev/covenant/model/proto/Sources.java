package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.tree.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a contract by their import paths, looked for in the roots in their order, as protoc does.
 */
final class Sources {
    private final List<Root> roots;
    private final ReadLimits limits;
    private final Findings findings;
    private final Map<String, Optional<SourceFile>> files = new TreeMap<>();
    /** What a file is called that the user named. */
    private final Map<String, String> shown;

    Sources(List<Root> roots, Map<String, String> shown, ReadLimits limits, Findings findings) {
        this.roots = roots;
        this.shown = shown;
        this.limits = limits;
        this.findings = findings;
    }

    /** Files of which only the descriptors are known. */
    static Sources withoutText(Collection<String> names, Findings findings) {
        Sources sources = new Sources(List.of(), Map.of(), ReadLimits.defaults(), findings);
        names.forEach(
                name -> sources.files.put(name, Optional.of(new SourceFile(name, name, Path.of(""), new byte[0]))));
        return sources;
    }

    List<Root> roots() {
        return roots;
    }

    /** The files and all that they import, as far as there is. Tells what is larger than allowed. */
    void load(Collection<String> names) {
        Deque<String> waiting = new ArrayDeque<>(names);
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (!files.containsKey(name)) {
                file(name).ifPresent(file -> file.imports().forEach(found -> waiting.add(found.path())));
                if (files.size() > limits.files()) {
                    findings.add(
                            DiagnosticCode.TOO_MANY_FILES,
                            Location.of(shown.getOrDefault(name, name)),
                            "the contract has more than " + limits.files() + " files");
                    return;
                }
            }
        }
    }

    /** The file of an import path. */
    Optional<SourceFile> file(String name) {
        Optional<SourceFile> known = files.get(name);
        if (known == null) {
            known = find(name);
            files.put(name, known);
        }
        return known;
    }

    /** All files seen so far that lie on the user's disk. */
    List<SourceFile> all() {
        List<SourceFile> all = new ArrayList<>();
        files.values().forEach(file -> file.ifPresent(all::add));
        return all;
    }

    /** The files of these import paths, as far as they are there. */
    List<SourceFile> all(Collection<String> names) {
        return names.stream().flatMap(name -> file(name).stream()).toList();
    }

    private Optional<SourceFile> find(String name) {
        for (Root root : roots) {
            Optional<Path> path = existing(root, name);
            if (path.isPresent()) {
                return read(root, name, path.get());
            }
        }
        return Optional.empty();
    }

    static Optional<Path> existing(Root root, String name) {
        try {
            return isImportPath(name) ? Optional.of(root.file(name)).filter(Files::isRegularFile) : Optional.empty();
        } catch (InvalidPathException e) {
            // No file can be called so.
            return Optional.empty();
        }
    }

    /** protoc takes no other: nothing that leads out of a root. */
    private static boolean isImportPath(String name) {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return name.indexOf('\\') < 0;
    }

    private Optional<SourceFile> read(Root root, String name, Path path) {
        String called = shown.getOrDefault(name, root.shown(name));
        try {
            if (Files.size(path) > limits.bytes()) {
                findings.add(
                        DiagnosticCode.TOO_LARGE,
                        Location.of(called),
                        "the file has more than " + limits.bytes() + " bytes");
                return Optional.empty();
            }
            return Optional.of(new SourceFile(name, called, path, Files.readAllBytes(path)));
        } catch (IOException e) {
            findings.add(
                    DiagnosticCode.NO_SUCH_FILE, Location.of(called), "the file cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }
}
