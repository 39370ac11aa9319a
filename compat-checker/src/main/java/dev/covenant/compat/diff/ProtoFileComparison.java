package dev.covenant.compat.diff;

import dev.covenant.model.Location;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                sink.add(new ProtoChange.FileRemoved(ProtoVersions.gone("file " + file.path()), isTold(file)));
            } else {
                both(file, now);
            }
        }
        ProtoVersions versions = new ProtoVersions(old, revised, sink);
        versions.compare();
        new ProtoDeclarationComparison(old, revised, sink).compare(versions.left(), versions.fresh());
    }

    private void both(ProtoFile before, ProtoFile after) {
        String element = "file " + before.path();
        if (!before.packageName().equals(after.packageName())) {
            Site site = site(element, before.packageLocation(), whole(after.packageLocation()));
            Optional<String> was = Optional.of(before.packageName());
            sink.add(new ProtoChange.PackageRenamed(site, isTold(before), was, Optional.of(after.packageName())));
        }
        String was = syntax(before);
        String is = syntax(after);
        if (!was.equals(is)) {
            Site site = site(element, before.syntaxLocation(), whole(after.syntaxLocation()));
            sink.add(new ProtoChange.Syntax(site, Optional.of(was), Optional.of(is)));
        }
        OPTIONS.forEach((name, unsaid) -> {
            String then = before.options().text(name).orElse(unsaid);
            String now = after.options().text(name).orElse(unsaid);
            if (!then.equals(now)) {
                Site site = site(element, place(before, name), place(after, name));
                sink.add(new ProtoChange.SourceOption(site, name, Optional.of(then), Optional.of(now)));
            }
        });
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

    private static Location place(ProtoFile file, String option) {
        return file.options().option(option).map(ProtoOption::location).orElseGet(() -> ProtoIndex.start(file));
    }
}
