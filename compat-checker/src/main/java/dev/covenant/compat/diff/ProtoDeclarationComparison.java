package dev.covenant.compat.diff;

import dev.covenant.compat.diff.ProtoIndex.Declaration;
import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what the files of two proto contracts declare: by file and by package.
 */
final class ProtoDeclarationComparison {
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final ProtoDiff.Sink sink;
    private final ProtoShapes shapes;

    ProtoDeclarationComparison(ProtoIndex old, ProtoIndex revised, ProtoDiff.Sink sink) {
        this.old = old;
        this.revised = revised;
        this.sink = sink;
        this.shapes = new ProtoShapes(old, revised);
    }

    /**
     * Tells what is gone.
     *
     * @param packagesLeft the packages of the new contract
     */
    void removed(Set<String> packagesLeft) {
        ProtoGone gone = new ProtoGone();
        Set<String> inFile = keys(revised, Declaration::inFile);
        Set<String> inPackage = keys(revised, Declaration::inPackage);
        Map<String, Location> messages = messages(Declaration::inFile);
        Map<String, Location> ofPackages = messages(Declaration::inPackage);
        for (Declaration declaration : old.declarations()) {
            ProtoFile file = revised.files().get(declaration.file());
            boolean fromFile = file != null && !inFile.contains(declaration.inFile());
            boolean fromPackage =
                    packagesLeft.contains(declaration.packageName()) && !inPackage.contains(declaration.inPackage());
            Optional<Location> start = Optional.ofNullable(file).map(ProtoIndex::start);
            Optional<Location> here = survivor(declaration, Declaration::inFile, messages);
            Optional<Location> there = declaration.kind() == ProtoChange.Kind.MESSAGE && start.isPresent()
                    ? survivor(declaration, Declaration::inPackage, ofPackages)
                    : here;
            if (fromFile && fromPackage && here.equals(there)) {
                gone.add(declaration, true, true, here.or(() -> start));
            } else {
                // The message around it is in another file now, where it is missed too.
                if (fromFile) {
                    gone.add(declaration, true, false, here.or(() -> start));
                }
                if (fromPackage) {
                    gone.add(declaration, false, true, there.or(() -> start));
                }
            }
        }
        gone.whole().forEach(this::removed);
    }

    private void removed(ProtoGone.Whole gone) {
        Declaration declaration = gone.declaration();
        Site site = new Site(declaration.fullName(), Optional.of(declaration.location()), gone.now());
        sink.add(
                new ProtoTypeChange.DeclarationRemoved(
                        site,
                        declaration.kind(),
                        gone.nested(),
                        gone.fromFile(),
                        gone.fromPackage(),
                        left(declaration.packageName()),
                        ending(declaration),
                        twin(declaration, gone.fromPackage())),
                old.travel(declaration.fullName()));
    }

    /** What kinds of declarations the package still has. */
    private Set<ProtoChange.Kind> left(String packageName) {
        return revised.declarations().stream()
                .filter(declaration -> declaration.packageName().equals(packageName))
                .map(Declaration::kind)
                .collect(Collectors.toSet());
    }

    /** A service ends with its methods. */
    private ProtoChange.Ending ending(Declaration gone) {
        Optional<Service> service = old.services().stream()
                .filter(known -> known.name().equals(gone.fullName()))
                .findFirst();
        if (service.isEmpty() || gone.docs().isDeprecated()) {
            return ProtoChange.Ending.of(gone.docs());
        }
        return ProtoChange.Ending.of(
                service.get(),
                service.get().operations().stream().map(Operation::docs).toList());
    }

    /** A new message with the same fields. */
    private Optional<String> twin(Declaration gone, boolean fromPackage) {
        return fromPackage && gone.kind() == ProtoChange.Kind.MESSAGE ? shapes.twin(gone.fullName()) : Optional.empty();
    }

    private static Set<String> keys(ProtoIndex index, Function<Declaration, String> key) {
        Set<String> keys = new HashSet<>();
        index.declarations().forEach(declaration -> keys.add(key.apply(declaration)));
        return keys;
    }

    private Map<String, Location> messages(Function<Declaration, String> key) {
        Map<String, Location> messages = new HashMap<>();
        revised.declarations().stream()
                .filter(declaration -> declaration.kind() == ProtoChange.Kind.MESSAGE)
                .forEach(declaration -> messages.put(key.apply(declaration), declaration.location()));
        return messages;
    }

    /** The nearest message around a nested declaration that is still there. */
    private static Optional<Location> survivor(
            Declaration gone, Function<Declaration, String> key, Map<String, Location> messages) {
        String name = gone.name();
        for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
            String around = key.apply(gone.around(name.substring(0, dot)));
            if (messages.containsKey(around)) {
                return Optional.of(messages.get(around));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells what is new. What has only another package, with its file or with all of the package, is told otherwise.
     *
     * @param newVersions packages that are told of as a whole
     * @param renamed new packages by what they were called
     */
    void added(Set<String> newVersions, Map<String, String> renamed) {
        Set<String> inPackage = keys(old, Declaration::inPackage);
        Set<String> inFile = keys(old, Declaration::inFile);
        ProtoGone fresh = new ProtoGone();
        for (Declaration declaration : revised.declarations()) {
            String name = declaration.packageName();
            boolean known = inFile.contains(declaration.inFile())
                    || inPackage.contains(declaration.in(renamed.getOrDefault(name, name)));
            if (!known && !newVersions.contains(name)) {
                fresh.add(declaration, true, true, Optional.empty());
            }
        }
        for (ProtoGone.Whole whole : fresh.whole()) {
            Declaration declaration = whole.declaration();
            Site site = new Site(declaration.fullName(), Optional.empty(), Optional.of(declaration.location()));
            sink.add(new ProtoTypeChange.DeclarationAdded(site, declaration.kind()));
        }
    }
}
