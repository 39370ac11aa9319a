package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.Operation;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the packages of two proto contracts. A version that is gone whole is one change, whatever was in it, and so is a new version of
 * what was there before.
 */
final class ProtoVersions {
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final ProtoDiff.Sink sink;
    private final Map<String, ProtoFile> before;
    private final Map<String, ProtoFile> after;
    private final Map<String, Set<String>> declaredBefore;
    private final Map<String, Set<String>> declaredAfter;

    ProtoVersions(ProtoIndex old, ProtoIndex revised, ProtoDiff.Sink sink) {
        this.old = old;
        this.revised = revised;
        this.sink = sink;
        this.before = packages(old);
        this.after = packages(revised);
        this.declaredBefore = declared(old);
        this.declaredAfter = declared(revised);
    }

    /** The first file of each package. */
    private static Map<String, ProtoFile> packages(ProtoIndex index) {
        Map<String, ProtoFile> packages = new LinkedHashMap<>();
        index.files().values().forEach(file -> packages.putIfAbsent(file.packageName(), file));
        return packages;
    }

    /** The packages of the new contract. */
    Set<String> left() {
        return after.keySet();
    }

    /** New packages that are other versions of old ones. */
    Set<String> fresh() {
        Set<String> fresh = new HashSet<>();
        for (String name : after.keySet()) {
            if (!before.containsKey(name) && sibling(name, before.keySet()).isPresent()) {
                fresh.add(name);
            }
        }
        return fresh;
    }

    /** New packages by what they were called: each declares most of what a package did that is gone. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String gone : before.keySet()) {
            if (!after.containsKey(gone) && successor(gone).isEmpty()) {
                newName(gone).ifPresent(name -> renamed.put(name, gone));
            }
        }
        return renamed;
    }

    private Optional<String> newName(String gone) {
        Set<String> declared = declaredBefore.getOrDefault(gone, Set.of());
        return after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .filter(name -> common(declared, name) * 2 > declared.size())
                .max(Comparator.comparing(name -> common(declared, name)));
    }

    private int common(Set<String> declared, String fresh) {
        Set<String> others = declaredAfter.getOrDefault(fresh, Set.of());
        return (int) declared.stream().filter(others::contains).count();
    }

    /** What each package declares, without the name of the package. */
    private static Map<String, Set<String>> declared(ProtoIndex index) {
        Map<String, Set<String>> declared = new HashMap<>();
        index.declarations()
                .forEach(declaration -> declared.computeIfAbsent(declaration.packageName(), name -> new HashSet<>())
                        .add(declaration.kind() + " " + declaration.name()));
        return declared;
    }

    private static Optional<ProtoPackage> sibling(String name, Collection<String> others) {
        ProtoPackage version = ProtoPackage.of(name);
        return others.stream()
                .map(ProtoPackage::of)
                .filter(version::isSibling)
                .max(Comparator.comparing(ProtoPackage::version));
    }

    void compare() {
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                removed(name);
            }
        }
        for (String name : fresh()) {
            ProtoFile file = after.get(name);
            if (file != null && before.keySet().stream().noneMatch(known -> isReplaced(known, name))) {
                added(name, file);
            }
        }
    }

    private void added(String name, ProtoFile file) {
        Optional<String> known = sibling(name, before.keySet()).map(ProtoPackage::name);
        Site site = new Site("package " + name, Optional.empty(), Optional.of(file.packageLocation()));
        sink.add(new ProtoFileChange.VersionAdded(site, known, Optional.of(name)), usages(operations(revised, name)));
    }

    /** Whether the one version is gone and the other one is what there is instead. */
    private boolean isReplaced(String known, String fresh) {
        return !after.containsKey(known)
                && successor(known).filter(fresh::equals).isPresent();
    }

    private Optional<String> successor(String name) {
        Set<String> operations = logical(old, name);
        return sibling(
                        name,
                        after.keySet().stream()
                                .filter(other ->
                                        logical(revised, other).stream().anyMatch(operations::contains))
                                .toList())
                .map(ProtoPackage::name);
    }

    /** What is gone with all of its text has no place; its name says where it was. */
    static Site gone(String element) {
        return new Site(element, Optional.empty(), Optional.empty());
    }

    private void removed(String name) {
        ProtoChange.Ending ending = ending(name);
        ProtoTravel usages = usages(operations(old, name));
        Optional<String> then = Optional.of(name);
        Optional<String> now = successor(name);
        if (now.isEmpty()) {
            sink.add(new ProtoFileChange.PackageRemoved(gone("package " + name), ending, newName(name)), usages);
        } else if (before.containsKey(now.get())) {
            sink.add(new ProtoFileChange.VersionRemoved(gone("package " + name), ending, then, now), usages);
        } else {
            sink.add(new ProtoFileChange.VersionReplaced(gone("package " + name), ending, then, now), usages);
        }
    }

    private static ProtoTravel usages(List<Operation> operations) {
        return ProtoTravel.nowhere(operations.stream().map(Operation::name).toList());
    }

    /** What was said of the end of each operation, or of each declaration where there is no operation. */
    private ProtoChange.Ending ending(String name) {
        List<Optional<Deprecation>> all = new ArrayList<>();
        operations(old, name).forEach(operation -> all.add(operation.docs().deprecation()));
        if (all.isEmpty()) {
            old.declarations().stream()
                    .filter(declaration -> declaration.packageName().equals(name))
                    .forEach(declaration -> all.add(declaration.docs().deprecation()));
        }
        return new ProtoChange.Ending(all, ProtoPackage.of(name).isEarly());
    }

    private static List<Service> services(ProtoIndex index, String name) {
        return index.services().stream()
                .filter(service -> packageOf(index, service).equals(name))
                .toList();
    }

    private static String packageOf(ProtoIndex index, Service service) {
        return service.rpc()
                .map(rpc -> index.files().get(rpc.file()))
                .map(ProtoFile::packageName)
                .orElse("");
    }

    private static List<Operation> operations(ProtoIndex index, String name) {
        return services(index, name).stream()
                .flatMap(service -> service.operations().stream())
                .toList();
    }

    /** What makes an operation the same one in another version; of a package without operations its types. */
    private static Set<String> logical(ProtoIndex index, String name) {
        Set<String> logical = new HashSet<>();
        operations(index, name)
                .forEach(operation -> logical.add(
                        name.isEmpty() ? operation.name() : operation.name().substring(name.length() + 1)));
        if (logical.isEmpty()) {
            index.declarations().stream()
                    .filter(declaration -> declaration.packageName().equals(name))
                    .forEach(declaration -> logical.add(declaration.name()));
        }
        return logical;
    }
}
