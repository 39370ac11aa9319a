package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.tree.Findings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the user named, as protoc needs it.
 *
 * @param roots where imports are looked for, in order; what comes with us is last
 * @param named what the files that were named are called in front of the user, by their import paths
 */
record ProtoInputs(List<Root> roots, Map<String, String> named) {
    static ProtoInputs of(List<Path> paths, ReadOptions options, Root builtIn, Findings findings) {
        Search search = new Search(options.includeRoots(), builtIn, findings);
        search.tellMissingRoots();
        paths.forEach(search::look);
        return search.inputs();
    }

    /** Takes one name after the other. */
    private static final class Search {
        private final List<Root> given;
        private final Root builtIn;
        private final Findings findings;
        private final List<RootInference.Input> inputs = new ArrayList<>();

        Search(List<Path> includeRoots, Root builtIn, Findings findings) {
            this.given = includeRoots.stream().map(Root::of).toList();
            this.builtIn = builtIn;
            this.findings = findings;
        }

        void tellMissingRoots() {
            for (Root root : given) {
                if (!Files.isDirectory(root.folder())) {
                    findings.add(
                            DiagnosticCode.MISSING_ROOT,
                            Location.of(String.valueOf(root.shown())),
                            "there is no such folder");
                }
            }
        }

        void look(Path path) {
            Path found = Files.exists(path) ? path : belowRoot(path).orElse(path);
            if (Files.isDirectory(found)) {
                inputs.add(new RootInference.Input(found, protosOf(found)));
            } else if (Files.isRegularFile(found)) {
                inputs.add(new RootInference.Input(parent(found), List.of(found)));
            } else {
                findings.add(
                        DiagnosticCode.NO_SUCH_FILE,
                        Location.of(path.toString()),
                        "there is no such file",
                        given.isEmpty() ? "" : "nor is it in " + shown(given));
            }
        }

        private Optional<Path> belowRoot(Path path) {
            return path.isAbsolute()
                    ? Optional.empty()
                    : given.stream()
                            .map(root -> (root.shown() == null ? root.folder() : root.shown()).resolve(path))
                            .filter(Files::exists)
                            .findFirst();
        }

        private static Path parent(Path file) {
            Path parent = file.getParent();
            return parent == null ? Path.of("") : parent;
        }

        private List<Path> protosOf(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(ProtoReader::isProto)
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList();
            } catch (IOException e) {
                findings.add(
                        DiagnosticCode.NO_SUCH_FILE,
                        Location.of(folder.toString()),
                        "the folder cannot be read: " + e.getMessage());
                return List.of();
            }
        }

        ProtoInputs inputs() {
            RootInference inference = new RootInference(given, builtIn);
            inputs.forEach(inference::add);
            ProtoInputs found = new ProtoInputs(inference.roots(), inference.names());
            found.tellUnusable(findings);
            found.tellShadowed(inference, findings);
            return found;
        }
    }

    private static String shown(List<Root> roots) {
        return String.join(
                ", ", roots.stream().map(root -> String.valueOf(root.shown())).toList());
    }

    /** An argument that begins with a hyphen is an option, and one that has the list separator is two. */
    private void tellUnusable(Findings findings) {
        named.forEach((name, shown) -> {
            if (name.startsWith("-") || name.indexOf('\\') >= 0 || name.chars().anyMatch(c -> c < ' ')) {
                findings.add(DiagnosticCode.UNUSABLE_NAME, Location.of(shown), "protoc cannot be told this name");
            }
        });
        for (Root root : roots) {
            String folder = root.folder().toString();
            if (folder.contains(File.pathSeparator) || folder.indexOf('=') >= 0 || folder.indexOf('\n') >= 0) {
                findings.add(
                        DiagnosticCode.UNUSABLE_NAME,
                        Location.of(folder),
                        "protoc cannot be told a folder with '" + File.pathSeparator + "' or '=' in its name");
            }
        }
    }

    private void tellShadowed(RootInference inference, Findings findings) {
        Map<String, Path> paths = new TreeMap<>(inference.paths());
        paths.forEach((name, path) -> {
            Optional<Path> first = roots.stream()
                    .flatMap(root -> Sources.existing(root, name).stream())
                    .findFirst();
            if (first.isPresent() && !first.get().equals(path)) {
                findings.add(
                        DiagnosticCode.SHADOWED_FILE,
                        Location.of(named.getOrDefault(name, name)),
                        "whoever imports \"" + name + "\" gets " + first.get() + ", which comes first",
                        "change the order of the folders, or leave one out");
            }
        });
    }
}
