package dev.covenant.compat.diff;

import dev.covenant.model.Location;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the files of two proto contracts and what they declare.
 */
final class ProtoFileComparison {
    private static final List<String> NAMES = List.of(
            "java_package",
            "java_outer_classname",
            "csharp_namespace",
            "go_package",
            "objc_class_prefix",
            "php_class_prefix",
            "php_metadata_namespace",
            "php_namespace",
            "ruby_package",
            "swift_prefix");
    private static final List<String> FLAGS =
            List.of("java_multiple_files", "cc_generic_services", "java_generic_services", "py_generic_services");
    /** File options that only generated code shows, with what holds when nothing is written. */
    private static final Map<String, String> OPTIONS = options();

    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final ProtoDiff.Sink sink;

    ProtoFileComparison(ProtoIndex old, ProtoIndex revised, ProtoDiff.Sink sink) {
        this.old = old;
        this.revised = revised;
        this.sink = sink;
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        NAMES.forEach(name -> options.put(name, ""));
        FLAGS.forEach(name -> options.put(name, "false"));
        options.put("cc_enable_arenas", "true");
        options.put("optimize_for", "SPEED");
        return options;
    }

    void compare() {
        for (ProtoFile file : old.files().values()) {
            ProtoFile now = revised.files().get(file.path());
            if (now == null) {
                sink.add(new ProtoFileChange.FileRemoved(ProtoVersions.gone("file " + file.path()), isTold(file)));
            } else {
                both(file, now);
            }
        }
        ProtoVersions versions = new ProtoVersions(old, revised, sink);
        versions.compare();
        ProtoDeclarationComparison declarations = new ProtoDeclarationComparison(old, revised, sink);
        declarations.removed(versions.left());
        declarations.added(versions.fresh(), versions.renamed());
    }

    private void both(ProtoFile before, ProtoFile after) {
        String element = "file " + before.path();
        if (!before.packageName().equals(after.packageName())) {
            Site site = site(element, before.packageLocation(), whole(after.packageLocation()));
            Optional<String> was = Optional.of(before.packageName());
            sink.add(new ProtoFileChange.PackageRenamed(site, isTold(before), was, Optional.of(after.packageName())));
        }
        String was = syntax(before);
        String is = syntax(after);
        if (!was.equals(is)) {
            Site site = site(element, before.syntaxLocation(), whole(after.syntaxLocation()));
            sink.add(new ProtoFileChange.Syntax(site, Optional.of(was), Optional.of(is)));
        }
        imports(before, after);
        OPTIONS.forEach((name, unsaid) -> {
            String then = before.options().text(name).orElse(unsaid);
            String now = after.options().text(name).orElse(unsaid);
            if (!then.equals(now)) {
                Site site = site(element, option(before, name), option(after, name));
                sink.add(new ProtoFileChange.SourceOption(site, name, Optional.of(then), Optional.of(now)));
            }
        });
    }

    /** What a file hands on, by itself or by what it hands on; a file that is gone is told as such. */
    private void imports(ProtoFile before, ProtoFile after) {
        Set<String> handed = handed(after, new HashSet<>());
        for (ProtoFile.Import known : before.imports()) {
            boolean gone =
                    old.files().containsKey(known.path()) && !revised.files().containsKey(known.path());
            if (known.kind() == ProtoFile.ImportKind.PUBLIC && !handed.contains(known.path()) && !gone) {
                Site site = site("file " + before.path(), known.location(), place(after, known.path()));
                sink.add(new ProtoFileChange.PublicImportRemoved(site, Optional.of(known.path())));
            }
        }
    }

    private Set<String> handed(ProtoFile file, Set<String> handed) {
        for (ProtoFile.Import other : file.imports()) {
            if (other.kind() == ProtoFile.ImportKind.PUBLIC && handed.add(other.path())) {
                revised.file(other.path()).ifPresent(next -> handed(next, handed));
            }
        }
        return handed;
    }

    /** Where a file is still imported, if it is. */
    private static Location place(ProtoFile file, String imported) {
        return file.imports().stream()
                .filter(other -> other.path().equals(imported))
                .map(ProtoFile.Import::location)
                .findFirst()
                .orElseGet(() -> ProtoIndex.start(file));
    }

    /** Whether the package that a file was in is gone whole, which is told once. */
    private boolean isTold(ProtoFile file) {
        return revised.files().values().stream()
                .noneMatch(other -> other.packageName().equals(file.packageName()));
    }

    private static String syntax(ProtoFile file) {
        return file.syntax().startsWith("proto") ? file.syntax() : "editions";
    }

    private static Site site(String element, Location before, Location after) {
        return new Site(element, Optional.of(before), Optional.of(after));
    }

    private static Location whole(Location location) {
        return location.line() == 0 ? new Location(location.file(), 1, 1, "") : location;
    }

    private static Location option(ProtoFile file, String option) {
        return file.options().option(option).map(ProtoOption::location).orElseGet(() -> ProtoIndex.start(file));
    }
}
